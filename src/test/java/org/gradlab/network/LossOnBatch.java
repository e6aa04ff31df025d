package org.gradlab.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.loss.Loss;
import org.gradlab.loss.LossBinding;
import org.gradlab.loss.LossPass;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.StateSpace;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/** A network's loss on one random batch, for a block of members with random parameters. */
public final class LossOnBatch {

    private final Workspace workspace;
    private final boolean takesLogits;
    private final NetworkPass pass;
    private final LossPass loss;
    private final Array value;
    private final Map<String, double[]> values = new HashMap<>();
    private final double[] x;
    private final double[] y;
    private final long seed;

    /** Members with normal parameters and a batch whose targets name a class each; the values of a list go round the members. */
    public LossOnBatch(Engine engine, Network network, Loss loss, Size size, long seed) {
        List<Hyperparameter> settings = new ArrayList<>(network.hyperparameters());
        settings.addAll(loss.hyperparameters());
        StateSpace space = new StateSpace(network.slots())
                .with(settings.stream().map(Hyperparameter::slot).toList());
        Block block = engine.block(size.members());
        this.seed = seed;
        this.workspace = Workspace.of(block, space);
        this.takesLogits = loss.takesLogits();
        this.pass = network.pass(
                block,
                workspace.state(),
                size.rows(),
                new Binding.Learning(workspace.gradients(), workspace.statistics(), seed));
        this.value = block.create(1, 1);
        RandomStream stream = new RandomStream(seed, 0, Purpose.DATA);
        this.x = new double[size.rows() * network.inputs()];
        Arrays.setAll(x, i -> stream.nextGaussian());
        this.y = classes(size.rows(), network.outputs(), stream);
        Array targets = block.create(size.rows(), network.outputs());
        targets.fill(y);
        pass.x().fill(x);
        Pass below = takesLogits ? pass.logits() : pass.output();
        this.loss = loss.bind(new LossBinding(
                block,
                workspace.state(),
                pass.logits().output(),
                pass.output().output(),
                targets,
                below.outputGradient()));
        space.slots().stream()
                .filter(slot -> slot.role() != Role.HYPERPARAMETER)
                .forEach(slot -> draw(slot, stream));
        settings.forEach(this::spread);
    }

    /** How many members and rows there are. */
    public record Size(int members, int rows) {}

    private static double[] classes(int rows, int outputs, RandomStream stream) {
        double[] y = new double[rows * outputs];
        for (int row = 0; row < rows; row++) {
            y[row * outputs + stream.nextInt(outputs)] = 1;
        }
        return y;
    }

    private void draw(Slot slot, RandomStream stream) {
        double[] drawn = new double[workspace.block().members() * slot.size()];
        boolean isVariance = slot.name().startsWith("variance");
        Arrays.setAll(drawn, i -> isVariance ? stream.nextUniform(0.5, 2) : stream.nextGaussian());
        set(slot.name(), drawn);
    }

    private void spread(Hyperparameter setting) {
        double[] ofMember = new double[workspace.block().members()];
        Arrays.setAll(ofMember, m -> setting.values().get(m % setting.values().size()));
        set(setting.name(), ofMember);
    }

    /** The loss of every member, by a way forward. */
    public double[] losses(Step step) {
        pass.forward(step);
        loss.value(value);
        return value.toDoubles();
    }

    /** Fills every gradient, by a way forward and back. */
    public void differentiate(Step step) {
        pass.forward(step);
        loss.gradient();
        if (takesLogits) {
            pass.backwardFromLogits(step);
        } else {
            pass.backward(step);
        }
    }

    /** The parameters that gradients are formed for. */
    public List<Slot> trained() {
        return workspace.state().space().slots(Role.PARAMETER);
    }

    /** dL/d(name), member after member. */
    public double[] gradient(String name) {
        return workspace.gradients().of(name).toDoubles();
    }

    /** A part of the state, member after member; not to be modified. */
    public double[] values(String name) {
        return values.get(name);
    }

    /** Replaces a part of the state. */
    public void set(String name, double[] newValues) {
        values.put(name, newValues);
        workspace.state().get(name).load(newValues, 0);
    }

    /** Multiplies a part of the state by {@code factor}. */
    public void stretch(String name, double factor) {
        set(name, Arrays.stream(values(name)).map(value -> factor * value).toArray());
    }

    Workspace workspace() {
        return workspace;
    }

    NetworkPass pass() {
        return pass;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}
