package org.gradlab.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.loss.Loss;
import org.gradlab.loss.LossBinding;
import org.gradlab.loss.LossPass;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.BlockState;
import org.gradlab.state.Gradients;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.StateSpace;
import org.gradlab.state.Step;
import org.gradlab.state.Updates;
import org.gradlab.state.Workspace;

/** A block of members with random parameters and one random batch, and a pass forward and back through it. */
public final class Setup {

    /** For what only needs gradients. */
    private static final Optimizer ANY = Optimizer.of(new Sgd(), 0.01);

    private static final Step STEP = Step.training(0);

    private final Loss loss;
    private final Optimizer optimizer;
    private final Workspace workspace;
    private final NetworkPass network;
    private final LossPass lossPass;
    private final Map<String, double[]> values = new HashMap<>();
    private final double[] x;
    private final double[] targets;
    private final long seed;

    /** Members with normal parameters and a batch whose targets name a class each. */
    public Setup(Engine engine, Network network, Loss loss, int members, int rows, long seed) {
        this(engine, network, loss, ANY, members, rows, seed);
    }

    /** The same, with what an optimizer remembers and the first of all its settings. */
    public Setup(Engine engine, Network network, Loss loss, Optimizer optimizer, int members, int rows, long seed) {
        this.loss = loss;
        this.optimizer = optimizer;
        this.seed = seed;
        this.workspace = Workspace.of(engine.block(members), space(network, loss, optimizer));
        this.network =
                network.pass(block(), state(), rows, new Binding.Learning(gradients(), workspace.statistics(), seed));
        Array y = block().create(rows, network.outputs());
        this.lossPass = loss.bind(binding(y));
        RandomStream stream = new RandomStream(seed, 0, Purpose.DATA);
        this.x = new double[rows * network.inputs()];
        Arrays.setAll(x, i -> stream.nextGaussian());
        this.targets = new double[rows * network.outputs()];
        for (int row = 0; row < rows; row++) {
            targets[row * network.outputs() + stream.nextInt(network.outputs())] = 1;
        }
        this.network.x().fill(x);
        y.fill(targets);
        state().load(start(network), 0);
        for (Slot parameter : space().parameters()) {
            double[] drawn = new double[members * parameter.size()];
            Arrays.setAll(drawn, i -> stream.nextGaussian());
            set(parameter, drawn);
        }
    }

    private static StateSpace space(Network network, Loss loss, Optimizer optimizer) {
        StateSpace ofNetwork = new StateSpace(network.slots());
        return ofNetwork
                .with(optimizer.memory(ofNetwork.size(Role.PARAMETER)))
                .with(settings(network, loss, optimizer)
                        .map(Hyperparameter::slot)
                        .toList());
    }

    private static Stream<Hyperparameter> settings(Network network, Loss loss, Optimizer optimizer) {
        return Stream.of(network.hyperparameters(), loss.hyperparameters(), optimizer.hyperparameters())
                .flatMap(List::stream);
    }

    private Population start(Network of) {
        Population population = new Population(space(), 0, block().members());
        settings(of, loss, optimizer)
                .forEach(setting ->
                        population.setAll(setting.name(), setting.values().get(0)));
        of.start().forEach(population::setAll);
        return population;
    }

    private LossBinding binding(Array y) {
        Pass output = network.output();
        Pass scored = loss.takesLogits() ? network.logits() : output;
        return new LossBinding(
                block(), state(), network.logits().output(), output.output(), y, scored.outputGradient());
    }

    public Workspace workspace() {
        return workspace;
    }

    public Block block() {
        return workspace.block();
    }

    public BlockState state() {
        return workspace.state();
    }

    public StateSpace space() {
        return state().space();
    }

    public Gradients gradients() {
        return workspace.gradients();
    }

    public Updates updates() {
        return workspace.updates();
    }

    public NetworkPass network() {
        return network;
    }

    Optimizer optimizer() {
        return optimizer;
    }

    double[] x() {
        return x;
    }

    double[] targets() {
        return targets;
    }

    /** [members, rows, columns] in row-major order. */
    double[] values(String name) {
        return values.get(name);
    }

    void set(Slot parameter, double[] newValues) {
        values.put(parameter.name(), newValues);
        state().get(parameter.name()).load(newValues, 0);
    }

    /** The loss of every member. */
    double[] forward() {
        network.forward(STEP);
        Array into = block().create(1, 1);
        lossPass.value(into);
        return into.toDoubles();
    }

    /** Every gradient, after {@link #forward}. */
    public void backward() {
        lossPass.gradient();
        if (loss.takesLogits()) {
            network.backwardFromLogits(STEP);
        } else {
            network.backward(STEP);
        }
    }

    /** One pass forward and back. */
    public void pass() {
        forward();
        backward();
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}
