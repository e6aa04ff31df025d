package org.gradlab.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Engine;
import org.gradlab.data.Batches;
import org.gradlab.difference.Approximation;
import org.gradlab.network.LayerTrace;
import org.gradlab.objective.BatchPass;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/** The loss of a network on the batch of one step, for one member: in training's way, with what dropout drops at that step. */
public final class NetworkLoss implements CheckedLoss {

    /** Rounding errors are taken for no larger than this many standard deviations of the noise and units in the last place. */
    private static final double DEVIATIONS = 8;

    private static final double LAST_PLACES = 2;

    /** Along how many directions noise is measured. */
    private static final int DIRECTIONS = 2;

    /** A loss of logits is the logarithm of what is near 1, and is rounded like it; the square of a rounded difference is rounded twice. */
    private static final double LEAST_ERROR_OF_LOGITS = 0x1p-51;

    private static final double LEAST_ERROR = 0x1p-104;

    /** Below this slope an activation that has rounded to its limit stays there while its weights move. */
    private static final double FLAT = 0x1p-26;

    /** What rounding leaves of a derivative, as a share of the largest of its layer. */
    private static final double ROUNDING = 0x1p-44;

    /** A move in which a slope of an activation changes by more than {@link #JUMP} leads over a kink; farther ones leave room for differences. */
    private static final double NEAR = 0x1p-20;

    private static final double JUMP = 1e-2;

    private final NetworkObjective objective;
    private final Workspace workspace;
    private final BatchPass pass;
    private final Step step;
    private final Array parameters;
    private final Array loss;
    private final double[] point;
    private final double[] gradient;
    private final double noise;
    private final double flatness;

    /**
     * The loss at the state of a population's only member.
     *
     * @param step which batch it is of
     */
    public NetworkLoss(NetworkObjective objective, Engine engine, Population member, long step) {
        this.objective = objective;
        this.workspace = Workspace.of(engine.block(1), member.space());
        this.step = Step.training(step);
        workspace.state().load(member, 0);
        Batches batches = objective.batches();
        this.pass = BatchPass.learning(objective, workspace, batches.rowsOf(step));
        pass.load(batches, step);
        this.parameters = workspace.state().row(Role.PARAMETER);
        this.loss = workspace.block().create(1, 1);
        this.point = parameters.toDoubles();
        pass.forward(this.step);
        pass.backward(this.step);
        this.gradient = workspace.gradients().flat().toDoubles();
        this.flatness = flatness();
        this.noise = noise();
    }

    @Override
    public List<ParameterBlock> blocks() {
        return ParameterBlock.ofNetwork(workspace.state().space().slots(Role.PARAMETER));
    }

    /** Sums are rounded to a few units in the last place of the largest derivatives of their layer. */
    @Override
    public List<Approximation> gradient() {
        Map<String, Double> largest = new HashMap<>();
        List<Approximation> claimed = new ArrayList<>();
        for (ParameterBlock block : blocks()) {
            for (int i = block.offset(); i < block.end(); i++) {
                largest.merge(block.group(), Math.abs(gradient[i]), Math::max);
            }
        }
        for (ParameterBlock block : blocks()) {
            double error = ROUNDING * largest.get(block.group());
            for (int i = block.offset(); i < block.end(); i++) {
                claimed.add(new Approximation(gradient[i], Double.isFinite(error) ? error : 0));
            }
        }
        return claimed;
    }

    @Override
    public Approximation at(double[] direction, double t) {
        double value = value(direction, t);
        return Double.isFinite(value)
                ? new Approximation(value, DEVIATIONS * noise + flatness + LAST_PLACES * Math.ulp(value))
                : new Approximation(value, Double.POSITIVE_INFINITY);
    }

    @Override
    public Optional<String> kink(double[] direction) {
        List<double[]> behind = slopes(direction, -NEAR);
        List<double[]> ahead = slopes(direction, NEAR);
        int layer = 0;
        for (LayerTrace trace : traces()) {
            if (trace.slopes().isPresent()) {
                int at = jump(behind.get(layer), ahead.get(layer));
                if (at >= 0) {
                    int units = trace.layer().units();
                    return Optional.of("unit " + at % units + " of layer "
                            + trace.layer().dense().number() + " is at the kink of its "
                            + trace.layer().activation().word());
                }
                layer++;
            }
        }
        return Optional.empty();
    }

    private double noise() {
        double largest = 0;
        for (int i = 0; i < DIRECTIONS; i++) {
            double[] direction = Directions.random(point.length, 0, point.length, i);
            largest = Math.max(largest, Noise.deviation(t -> value(direction, t)));
        }
        double least = objective.loss().takesLogits() ? LEAST_ERROR_OF_LOGITS : LEAST_ERROR;
        return Double.isFinite(largest) ? Math.max(largest, least / DEVIATIONS) : least;
    }

    /** What the loss does not show because flat activations keep to their last place: noise that does not move. */
    private double flatness() {
        double sum = 0;
        for (LayerTrace trace : traces()) {
            boolean isPassedBy = objective.loss().takesLogits()
                    && trace.layer().dense().number() == objective.network().depth();
            if (!isPassedBy && trace.slopes().isPresent()) {
                double[] slopes = trace.slopes().get().toDoubles();
                double[] activations = trace.a().toDoubles();
                double[] upstream = trace.upstream().toDoubles();
                for (int i = 0; i < slopes.length; i++) {
                    sum += Math.abs(slopes[i]) < FLAT ? Math.abs(upstream[i]) * Math.ulp(activations[i]) : 0;
                }
            }
        }
        return Double.isFinite(sum) ? sum : 0;
    }

    private double value(double[] direction, double t) {
        move(direction, t);
        pass.forward(step);
        pass.loss(loss);
        return loss.toDoubles()[0];
    }

    private void move(double[] direction, double t) {
        double[] moved = new double[point.length];
        Arrays.setAll(moved, i -> point[i] + t * direction[i]);
        parameters.load(moved, 0);
    }

    private List<double[]> slopes(double[] direction, double t) {
        move(direction, t);
        pass.forward(step);
        List<double[]> slopes = new ArrayList<>();
        traces().forEach(trace -> trace.slopes().ifPresent(found -> slopes.add(found.toDoubles())));
        return slopes;
    }

    private List<LayerTrace> traces() {
        List<LayerTrace> traces = new ArrayList<>();
        for (int l = 1; l <= objective.network().depth(); l++) {
            traces.add(pass.network().layer(l));
        }
        return traces;
    }

    /** Where two arrays of slopes are far apart; -1 for nowhere. */
    private static int jump(double[] behind, double[] ahead) {
        for (int i = 0; i < behind.length; i++) {
            if (Math.abs(ahead[i] - behind[i]) > JUMP) {
                return i;
            }
        }
        return -1;
    }
}
