package org.gradlab.bench;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Activation;
import org.gradlab.network.Layer;
import org.gradlab.network.Network;

/**
 * A network and a batch whose training step is timed, on generated data: what a step costs does not depend on the data.
 *
 * @param name what the user calls it
 * @param inputs features of a row
 * @param units units of every layer
 * @param lastActivation activation of the last layer; the others are sigmoid
 * @param batch rows of a batch
 * @param rows rows of the data
 */
public record Workload(String name, int inputs, List<Integer> units, Activation lastActivation, int batch, int rows) {

    /** XOR's size: 2-4-1, full batch of 4. */
    public static final Workload XOR = new Workload("xor", 2, List.of(4, 1), Activation.SIGMOID, 4, 4);

    /** Four hidden layers of eight: 2-8-8-8-8-1, full batch of 32. */
    public static final Workload DEEP = new Workload("deep", 2, List.of(8, 8, 8, 8, 1), Activation.SIGMOID, 32, 32);

    /** The size of the handwritten digits: 64-64-10, softmax, mini-batches of 32. */
    public static final Workload DIGITS = new Workload("digits", 64, List.of(64, 10), Activation.SOFTMAX, 32, 1440);

    /** All standard workloads. */
    public static final List<Workload> ALL = List.of(XOR, DEEP, DIGITS);

    /** The network. */
    public Network network() {
        List<Layer> layers = new ArrayList<>();
        int width = inputs;
        for (int l = 0; l < units.size(); l++) {
            Activation activation = l == units.size() - 1 ? lastActivation : Activation.SIGMOID;
            layers.add(new Layer(width, units.get(l), activation, true, true));
            width = units.get(l);
        }
        return new Network(layers);
    }

    Loss loss() {
        return lastActivation == Activation.SOFTMAX ? new CategoricalCrossEntropy() : new MeanSquaredError();
    }

    int outputs() {
        return units.get(units.size() - 1);
    }

    /** The network in short, such as 2-4-1. */
    public String shape() {
        StringBuilder shape = new StringBuilder().append(inputs);
        units.forEach(width -> shape.append('-').append(width));
        return shape.toString();
    }
}
