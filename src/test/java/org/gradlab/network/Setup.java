package org.gradlab.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.MemberTransfer;
import org.gradlab.loss.Loss;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Parameter;
import org.gradlab.parameter.Parameters;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A block of members with random parameters and one random batch, and a pass forward and back through it. */
public final class Setup {

    private final Network network;
    private final Loss loss;
    private final Block block;
    private final Parameters parameters;
    private final Gradients gradients;
    private final Trace trace;
    private final Array y;
    private final Map<String, double[]> values = new HashMap<>();
    private final double[] x;
    private final double[] targets;
    private final long seed;

    /** Members with normal parameters and a batch whose targets name a class each. */
    public Setup(Engine engine, Network network, Loss loss, int members, int rows, long seed) {
        this.network = network;
        this.loss = loss;
        this.seed = seed;
        this.block = engine.block(members);
        this.parameters = network.space().parameters(block);
        this.gradients = network.space().gradients(block);
        this.trace = network.trace(block, rows);
        this.y = block.create(rows, network.outputs());
        RandomStream stream = new RandomStream(seed, 0, Purpose.DATA);
        this.x = new double[rows * network.inputs()];
        Arrays.setAll(x, i -> stream.nextGaussian());
        this.targets = new double[rows * network.outputs()];
        for (int row = 0; row < rows; row++) {
            targets[row * network.outputs() + stream.nextInt(network.outputs())] = 1;
        }
        trace.x().fill(x);
        y.fill(targets);
        for (Parameter parameter : network.space().parameters()) {
            double[] drawn = new double[members * parameter.size()];
            Arrays.setAll(drawn, i -> stream.nextGaussian());
            set(parameter, drawn);
        }
    }

    public Block block() {
        return block;
    }

    public Parameters parameters() {
        return parameters;
    }

    public Gradients gradients() {
        return gradients;
    }

    public Trace trace() {
        return trace;
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

    void set(Parameter parameter, double[] newValues) {
        values.put(parameter.name(), newValues);
        INDArray nd = MemberTransfer.zeros(block.members(), parameter.rows(), parameter.columns());
        MemberTransfer.write(nd, 0, newValues);
        parameters.get(parameter.name()).load(nd, 0);
    }

    /** The loss of every member. */
    double[] forward() {
        network.forward(parameters, trace);
        int last = network.depth();
        Array into = block.create(1, 1);
        Array scratch = block.create(y.rows(), y.columns());
        loss.value(loss.takesLogits() ? trace.z(last) : trace.a(last), y, scratch, into);
        return into.toDoubles();
    }

    /** Every gradient, after {@link #forward}. */
    public void backward() {
        int last = network.depth();
        if (loss.takesLogits()) {
            loss.gradient(trace.a(last), y, trace.delta(last));
        } else {
            loss.gradient(trace.a(last), y, trace.upstream(last));
            network.layer(last)
                    .activation()
                    .backward(trace.upstream(last), trace.z(last), trace.a(last), trace.delta(last));
        }
        network.backward(parameters, trace, gradients);
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
