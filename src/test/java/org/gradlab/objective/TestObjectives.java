package org.gradlab.objective;

import java.util.Arrays;
import java.util.List;
import org.gradlab.data.DataParts;
import org.gradlab.data.Dataset;
import org.gradlab.data.Targets;
import org.gradlab.initializer.Initializer;
import org.gradlab.initializer.Normal;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Activation;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.Network;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Population;
import org.gradlab.state.Slot;
import org.gradlab.train.TrainingSetup;

/** Small objectives and populations for tests. */
public final class TestObjectives {

    /** Units of the hidden layer. */
    public static final int HIDDEN = 5;

    private TestObjectives() {}

    /** Two noisy blobs of 13 rows in mini-batches of 4, the last one smaller; 2-5-1. */
    public static NetworkObjective blobs(Activation activation) {
        RandomStream stream = new RandomStream(5, 0, Purpose.DATA);
        double[] x = new double[26];
        double[] y = new double[13];
        for (int row = 0; row < 13; row++) {
            y[row] = row % 2;
            x[2 * row] = stream.nextGaussian() + 2 * y[row];
            x[2 * row + 1] = stream.nextGaussian() - y[row];
        }
        Targets targets = new Targets.Classes(List.of("left", "right"), 1);
        Dataset data = new Dataset(List.of("x1", "x2"), targets, x, y);
        Dataset none = data.subset(new int[0]);
        Network network = new Network(2, List.of(LayerSpec.of(HIDDEN, activation), LayerSpec.of(1, activation)));
        return new NetworkObjective(
                network, new MeanSquaredError(), new DataParts(data, none, none), new Batching(4, true, 9), true);
    }

    /** Members {@code from} to {@code to - 1} of a population, each with its own random start. */
    public static Population population(TrainingSetup setup, int from, int to) {
        Population population = setup.population(from, to - from);
        Initializer initializer = new Normal(0, 1);
        for (int m = from; m < to; m++) {
            RandomStream stream = new RandomStream(3, m, Purpose.INITIALIZATION);
            for (Slot parameter : population.space().parameters()) {
                double[] values = initializer.weights(parameter.rows(), parameter.columns(), stream);
                population.set(parameter.name(), m - from, values);
            }
        }
        return population;
    }

    /** All parameters of a member, one after the other. */
    public static double[] parameters(Population population, int member) {
        return population.space().parameters().stream()
                .flatMapToDouble(parameter -> Arrays.stream(population.get(parameter.name(), member)))
                .toArray();
    }
}
