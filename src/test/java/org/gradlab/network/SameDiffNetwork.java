package org.gradlab.network;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.nd4j.autodiff.loss.LossReduce;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.LoggerFactory;

/** The loss of one member of a {@link Setup} as a SameDiff graph, which differentiates itself. */
final class SameDiffNetwork {

    private final SameDiff graph = SameDiff.create();
    private final Setup setup;
    private final List<String> trainable = new ArrayList<>();

    /** The loss and the gradients of one member. */
    static SameDiffResult of(Network network, Loss loss, Setup setup, int member) {
        return quietly(() -> new SameDiffNetwork(network, loss, setup, member).result());
    }

    private SameDiffNetwork(Network network, Loss loss, Setup setup, int member) {
        this.setup = setup;
        int rows = setup.network().rows();
        SDVariable a = graph.constant("x", matrix(setup.x(), 0, rows, network.inputs()));
        SDVariable z = a;
        for (int l = 1; l <= network.depth(); l++) {
            NumberedLayer layer = network.layer(l);
            z = a.mmul(parameter(layer, "W" + l, member, layer.inputs()));
            if (layer.dense().bias()) {
                z = z.add(parameter(layer, "b" + l, member, 1));
            }
            a = activation(layer.activation(), z);
        }
        SDVariable y = graph.constant("y", matrix(setup.targets(), 0, rows, network.outputs()));
        loss(loss, z, a, y).markAsLoss();
    }

    private SameDiffResult result() {
        Map<String, INDArray> gradients = graph.calculateGradients(Map.of(), trainable);
        return new SameDiffResult(graph.output(Map.of(), "loss").get("loss").getDouble(0), gradients);
    }

    private SDVariable parameter(NumberedLayer layer, String name, int member, int rows) {
        INDArray values = matrix(setup.values(name), member, rows, layer.units());
        if (!layer.trainable()) {
            return graph.constant(name, values);
        }
        trainable.add(name);
        return graph.var(name, values);
    }

    private SDVariable activation(Activation activation, SDVariable z) {
        return switch (activation.word()) {
            case "sigmoid" -> graph.nn().sigmoid(z);
            case "tanh" -> graph.math().tanh(z);
            case "relu" -> graph.nn().relu(z, 0);
            case "leakyRelu" -> graph.math().max(z, z.mul(0.01));
            case "softplus" -> graph.nn().softplus(z);
            case "identity" -> z;
            case "elu" -> graph.nn().elu(z);
            // Its own gelu is an approximation.
            case "gelu" -> graph.math().erf(z.div(Math.sqrt(2))).add(1).mul(z).mul(0.5);
            case "silu" -> graph.nn().swish(z);
            case "softmax" -> graph.nn().softmax(z, 1);
            default -> throw new IllegalArgumentException("no graph for " + activation);
        };
    }

    private SDVariable loss(Loss loss, SDVariable z, SDVariable a, SDVariable y) {
        if (loss instanceof MeanSquaredError) {
            return a.sub(y).mul(a.sub(y)).mean("loss");
        }
        SDVariable one = graph.constant(Nd4j.scalar(1.0));
        LossReduce mean = LossReduce.MEAN_BY_NONZERO_WEIGHT_COUNT;
        return loss instanceof BinaryCrossEntropy
                ? graph.loss().sigmoidCrossEntropy("loss", y, z, one, mean, 0)
                : graph.loss().softmaxCrossEntropy("loss", y, z, one, mean, 0);
    }

    private static INDArray matrix(double[] values, int member, int rows, int columns) {
        int size = rows * columns;
        double[] part = Arrays.copyOfRange(values, member * size, (member + 1) * size);
        return Nd4j.create(part, new long[] {rows, columns}, 'c');
    }

    /** SameDiff reports every differentiated operation on the standard output, and logs what it misses in its own classes. */
    private static SameDiffResult quietly(Supplier<SameDiffResult> work) {
        PrintStream out = System.out;
        Logger logger = (Logger) LoggerFactory.getLogger("org.nd4j");
        Level level = logger.getLevel();
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        logger.setLevel(Level.ERROR);
        try {
            return work.get();
        } finally {
            System.setOut(out);
            logger.setLevel(level);
        }
    }
}
