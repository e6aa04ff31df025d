package org.gradlab.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.data.DataParts;
import org.gradlab.data.Dataset;
import org.gradlab.data.Targets;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Activation;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.Network;
import org.gradlab.network.Sigmoid;
import org.gradlab.network.Softmax;
import org.gradlab.objective.Batching;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.objective.Objective;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;

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
public record NetworkWorkload(
        String name, int inputs, List<Integer> units, Activation lastActivation, int batch, int rows)
        implements Workload {

    /** The network. */
    public Network network() {
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 0; l < units.size(); l++) {
            Activation activation = l == units.size() - 1 ? lastActivation : new Sigmoid();
            layers.add(LayerSpec.of(units.get(l), activation));
        }
        return new Network(inputs, layers);
    }

    boolean endsInSoftmax() {
        return lastActivation instanceof Softmax;
    }

    private Loss loss() {
        return endsInSoftmax() ? new CategoricalCrossEntropy() : new MeanSquaredError();
    }

    private int outputs() {
        return units.get(units.size() - 1);
    }

    @Override
    public String shape() {
        StringBuilder shape = new StringBuilder().append(inputs);
        units.forEach(width -> shape.append('-').append(width));
        return shape.toString();
    }

    @Override
    public Objective objective() {
        Dataset data = data();
        Dataset none = data.subset(new int[0]);
        return new NetworkObjective(
                network(), loss(), new DataParts(data, none, none), new Batching(batch, true, 1), true);
    }

    private Dataset data() {
        RandomStream stream = new RandomStream(1, 0, Purpose.DATA);
        double[] x = new double[rows * inputs];
        Arrays.setAll(x, i -> stream.nextUniform(-1, 1));
        double[] y = new double[rows * outputs()];
        for (int row = 0; row < rows; row++) {
            y[row * outputs() + row % outputs()] = outputs() > 1 ? 1 : row % 2;
        }
        List<String> names = IntStream.range(0, Math.max(inputs, outputs()))
                .mapToObj(Integer::toString)
                .toList();
        Targets targets = new Targets.Numbers(names.subList(0, outputs()));
        return new Dataset(names.subList(0, inputs), targets, x, y);
    }
}
