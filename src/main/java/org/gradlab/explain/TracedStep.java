package org.gradlab.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.data.Batches;
import org.gradlab.moment.Moment;
import org.gradlab.network.LayerTrace;
import org.gradlab.objective.BatchPass;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.optimizer.OptimizerPass;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/**
 * Every array of one step of a network's training: x, y, z1, a1, f1 (the slopes f'), out1 (what the next layer is given), upstream1 (dL/d out1), delta1
 * (dL/dz1), W1, b1, dW1, db1, uW1 (what is added to W1), and so on.
 *
 * @param arrays by name; rows are those of the step's batch
 * @param loss of the batch before the update
 * @param lossAfter of the same batch after it
 */
public record TracedStep(
        Moment moment, NetworkObjective objective, Map<String, Matrix> arrays, double loss, double lossAfter) {

    /**
     * The step that {@code moment} stands before.
     *
     * @throws IllegalArgumentException if it is not a network's
     */
    public static TracedStep of(Moment moment) {
        if (!(moment.experiment().objective() instanceof NetworkObjective objective)) {
            throw new IllegalArgumentException("expected a network; found the function "
                    + moment.experiment().subject().words() + " (gradlab explore explains functions)");
        }
        return new Tracer(moment, objective).step();
    }

    /** An array by its name. */
    public Matrix array(String name) {
        Matrix matrix = arrays.get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("no array is called " + name + ", only " + arrays.keySet());
        }
        return matrix;
    }

    /** Whether there is an array of that name. */
    public boolean has(String name) {
        return arrays.containsKey(name);
    }

    /** The rows of the batch. */
    public int rows() {
        return array("x").rows();
    }

    /** The loss of the batch with one parameter changed. */
    public double lossWith(String parameter, int index, double change) {
        Tracer tracer = new Tracer(moment, objective);
        tracer.nudge(parameter, index, change);
        return tracer.value();
    }

    /** Makes the step in the memory of the moment's engine. */
    private static final class Tracer {

        private final Moment moment;
        private final NetworkObjective objective;
        private final Workspace workspace;
        private final BatchPass pass;
        private final Step step;
        private final Batches batches;
        private final Map<String, Matrix> arrays = new LinkedHashMap<>();

        Tracer(Moment moment, NetworkObjective objective) {
            this.moment = moment;
            this.objective = objective;
            this.step = Step.training(moment.step());
            this.workspace = Workspace.of(
                    moment.experiment().engine().engine().block(1),
                    moment.state().space());
            workspace.state().load(moment.state(), 0);
            this.batches = objective.batches();
            this.pass = BatchPass.learning(objective, workspace, batches.rowsOf(moment.step()));
            pass.load(batches, moment.step());
        }

        TracedStep step() {
            OptimizerPass optimizer = moment.experiment()
                    .setup()
                    .optimizer()
                    .bind(
                            workspace.block(),
                            workspace.state(),
                            workspace.gradients().flat(),
                            workspace.updates().flat());
            optimizer.loaded();
            double loss = value();
            pass.backward(step);
            optimizer.update(step);
            takeRows();
            takeParameters();
            update();
            return new TracedStep(moment, objective, arrays, loss, value());
        }

        double value() {
            Array loss = workspace.block().create(1, 1);
            pass.forward(step);
            pass.loss(loss);
            return loss.toDoubles()[0];
        }

        void nudge(String parameter, int index, double change) {
            Array array = workspace.state().get(parameter);
            double[] values = array.toDoubles();
            values[index] += change;
            array.load(values, 0);
        }

        private void takeRows() {
            double[] targets = new double[pass.rows() * objective.network().outputs()];
            batches.copyTargets(moment.step(), targets);
            take("x", pass.network().x());
            arrays.put("y", new Matrix(pass.rows(), objective.network().outputs(), targets));
            for (int l = 1; l <= objective.network().depth(); l++) {
                LayerTrace trace = pass.network().layer(l);
                take("z" + l, trace.z());
                take("a" + l, trace.a());
                take("out" + l, trace.output());
                if (trace.slopes().isPresent()) {
                    take("f" + l, trace.slopes().get());
                }
                if (l >= objective.network().lowestTrainable()) {
                    take("upstream" + l, trace.upstream());
                    take("delta" + l, trace.delta());
                }
            }
        }

        private void takeParameters() {
            for (Slot slot : workspace.state().space().parameters()) {
                take(slot.name(), workspace.state().get(slot.name()));
                if (slot.role() == Role.PARAMETER) {
                    take("d" + slot.name(), workspace.gradients().of(slot.name()));
                    take("u" + slot.name(), workspace.updates().of(slot.name()));
                }
            }
        }

        private void update() {
            Array parameters = workspace.state().row(Role.PARAMETER);
            double[] values = parameters.toDoubles();
            double[] updates = workspace.updates().flat().toDoubles();
            for (int i = 0; i < values.length; i++) {
                values[i] += updates[i];
            }
            parameters.load(values, 0);
        }

        private void take(String name, Array array) {
            arrays.put(name, new Matrix(array.rows(), array.columns(), array.toDoubles()));
        }
    }
}
