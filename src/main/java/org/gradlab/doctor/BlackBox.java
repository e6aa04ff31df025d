package org.gradlab.doctor;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.data.Batches;
import org.gradlab.experiment.Experiment;
import org.gradlab.network.Binding;
import org.gradlab.network.Network;
import org.gradlab.network.NetworkPass;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.Replay;

/**
 * Finds where a member's numbers became infinite or NaN: the member is trained again up to that step and looked at, so that training itself
 * keeps no watch.
 */
public final class BlackBox {

    private final NetworkObjective objective;
    private Optional<NonFinite> found = Optional.empty();

    private BlackBox(NetworkObjective objective) {
        this.objective = objective;
    }

    /**
     * The first number that is not finite at a step, in the order in which they are computed.
     *
     * @param experiment what the member is one of, on the engine that it was trained on
     * @param step the step whose update the member could not make
     */
    public static Optional<NonFinite> open(Experiment experiment, int member, long step) throws IOException {
        BlackBox box = new BlackBox((NetworkObjective) experiment.objective());
        RecordPlan plan = new RecordPlan(step + 1, Math.max(1, step));
        new Replay(experiment.setup())
                .run(
                        experiment.start(member),
                        plan,
                        (at, arrays) -> {
                            if (at == step) {
                                box.look(step, arrays);
                            }
                        },
                        event -> {});
        return box.found;
    }

    private void look(long step, Workspace arrays) {
        Network network = objective.network();
        Batches batches = new Batches(
                objective.parts().train(),
                objective.batching().size(),
                objective.batching().shuffle(),
                objective.batching().seed());
        int rows = batches.rowsOf(step);
        NetworkPass pass = network.pass(
                arrays.block(),
                arrays.state(),
                rows,
                new Binding.Learning(
                        arrays.gradients(),
                        arrays.statistics(),
                        objective.batching().seed()));
        double[] x = new double[rows * network.inputs()];
        batches.copyFeatures(step, x);
        pass.x().fill(x);
        pass.forward(Step.training(step));
        for (int l = 1; l <= network.depth(); l++) {
            Array below = l == 1 ? pass.x() : pass.layer(l - 1).output();
            Map<String, Array> in = new LinkedHashMap<>();
            in.put("a" + (l - 1), below);
            in.put("W" + l, arrays.state().get("W" + l));
            check(
                    step,
                    "z" + l + " = a" + (l - 1) + " W" + l + " + b" + l,
                    "z" + l,
                    pass.layer(l).z(),
                    in);
            check(
                    step,
                    "a" + l + " = f(z" + l + ")",
                    "a" + l,
                    pass.layer(l).a(),
                    Map.of("z" + l, pass.layer(l).z()));
        }
        for (int l = network.depth(); l >= 1; l--) {
            for (String name : List.of("W" + l, "b" + l)) {
                if (arrays.gradients().arrays().containsKey(name)) {
                    Map<String, Array> in = Map.of("a" + l, pass.layer(l).a());
                    check(
                            step,
                            "gradient of " + name,
                            "d" + name,
                            arrays.gradients().of(name),
                            in);
                    check(
                            step,
                            "update of " + name,
                            "update of " + name,
                            arrays.updates().of(name),
                            Map.of("d" + name, arrays.gradients().of(name)));
                    checkSum(step, name, arrays);
                }
            }
        }
    }

    private void check(long step, String operation, String name, Array array, Map<String, Array> inputs) {
        if (found.isPresent()) {
            return;
        }
        double[] values = array.toDoubles();
        for (int i = 0; i < values.length && found.isEmpty(); i++) {
            if (!Double.isFinite(values[i])) {
                Map<String, Double> largest = new LinkedHashMap<>();
                inputs.forEach((input, numbers) -> largest.put(input, largest(numbers.toDoubles())));
                found = Optional.of(new NonFinite(step, operation, element(name, i, array), values[i], largest));
            }
        }
    }

    /** A finite parameter and a finite update may add up to infinity. */
    private void checkSum(long step, String name, Workspace arrays) {
        Array parameter = arrays.state().get(name);
        double[] from = parameter.toDoubles();
        double[] update = arrays.updates().of(name).toDoubles();
        for (int i = 0; i < from.length && found.isEmpty(); i++) {
            if (!Double.isFinite(from[i] + update[i])) {
                found = Optional.of(new NonFinite(
                        step,
                        name + " + update of " + name,
                        element(name, i, parameter),
                        from[i] + update[i],
                        Map.of(name, from[i], "update of " + name, update[i])));
            }
        }
    }

    private static String element(String name, int index, Array array) {
        return name + "[" + index / array.columns() + "," + index % array.columns() + "]";
    }

    /** The number of the largest magnitude. */
    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.abs(value) > Math.abs(largest) ? value : largest;
        }
        return largest;
    }
}
