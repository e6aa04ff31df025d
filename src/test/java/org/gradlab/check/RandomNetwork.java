package org.gradlab.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.array.Engine;
import org.gradlab.data.DataParts;
import org.gradlab.data.Dataset;
import org.gradlab.data.Targets;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Huber;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Activation;
import org.gradlab.network.BatchNormalization;
import org.gradlab.network.Elu;
import org.gradlab.network.LayerNormalization;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.Network;
import org.gradlab.network.Normalization;
import org.gradlab.network.Normalization.Position;
import org.gradlab.network.Sigmoid;
import org.gradlab.network.Softmax;
import org.gradlab.network.TestLayers;
import org.gradlab.objective.Batching;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Population;
import org.gradlab.state.Slot;
import org.gradlab.train.TrainingSetup;

/** A network of random layers with random parameters and data; the same for the same seed. */
public final class RandomNetwork {

    private final RandomStream stream;
    private final int inputs;
    private final int rows;
    private final double stretch;
    private final Loss loss;
    private final List<LayerSpec> layers = new ArrayList<>();
    private final NetworkObjective objective;

    /** The network of a seed. */
    public RandomNetwork(long seed) {
        this.stream = new RandomStream(seed, 0, Purpose.INITIALIZATION);
        this.inputs = 1 + stream.nextInt(3);
        this.rows = 1 + stream.nextInt(4);
        // One in four is saturated.
        this.stretch = stream.nextInt(4) == 0 ? Math.pow(10, stream.nextUniform(0.5, 2)) : 1;
        int hidden = stream.nextInt(4);
        for (int l = 0; l < hidden; l++) {
            layers.add(hidden());
        }
        if (seed % 2 == 0) {
            skip();
        }
        int kind = stream.nextInt(4);
        int outputs = 1 + stream.nextInt(2);
        this.loss = List.of(
                        new MeanSquaredError(),
                        new Huber(List.of(0.5)),
                        new BinaryCrossEntropy(),
                        new CategoricalCrossEntropy())
                .get(kind);
        Activation last = kind == 2 ? new Sigmoid() : kind == 3 ? new Softmax() : any(outputs > 1);
        layers.add(LayerSpec.of(kind == 3 ? 2 + stream.nextInt(2) : outputs, last));
        Network network = new Network(inputs, layers);
        this.objective = new NetworkObjective(
                network,
                loss,
                new DataParts(data(rows, network), data(0, network), data(0, network)),
                new Batching(rows, false, 3),
                false);
    }

    /** Its loss on its data. */
    public NetworkObjective objective() {
        return objective;
    }

    /** Skip connections around as few layers as widths allow. */
    private void skip() {
        for (int l = 0; l < layers.size(); l++) {
            for (int from = l; from >= 0 && layers.get(l).residual() == 0; from--) {
                int given = from == 0 ? inputs : layers.get(from - 1).units();
                if (given == layers.get(l).units()) {
                    layers.set(l, layers.get(l).withResidual(l - from + 1));
                }
            }
        }
    }

    private LayerSpec hidden() {
        return new LayerSpec(
                1 + stream.nextInt(4),
                any(false),
                stream.nextInt(5) > 0,
                stream.nextInt(8) > 0,
                stream.nextInt(3) == 0 ? Optional.of(normalization()) : Optional.empty(),
                stream.nextInt(5) == 0 ? List.of(0.3) : List.of());
    }

    private Activation any(boolean softmaxToo) {
        List<Activation> all = new ArrayList<>(TestLayers.elementwise().toList());
        all.add(new Elu(List.of(1.7)));
        if (softmaxToo) {
            all.add(new Softmax());
        }
        return all.get(stream.nextInt(all.size()));
    }

    private Normalization normalization() {
        Position position = stream.nextInt(2) == 0 ? Position.BEFORE_ACTIVATION : Position.AFTER_ACTIVATION;
        return stream.nextInt(2) == 0
                ? new BatchNormalization(position, List.of(1e-3), List.of(0.1))
                : new LayerNormalization(position, List.of(1e-3));
    }

    /** The loss, with an engine whose arithmetic is to be checked. */
    CheckedLoss loss(Engine engine) {
        return new NetworkLoss(objective, engine, member(engine), 0);
    }

    /** A population of one, whose parameters are drawn. */
    public Population member(Engine engine) {
        Population member = new TrainingSetup(engine, objective, Optimizer.of(new Sgd(), 0.1)).population(0, 1);
        for (Slot slot : member.space().parameters()) {
            double[] values = new double[slot.size()];
            boolean isZero = slot.name().startsWith("b") && stream.nextInt(3) == 0;
            Arrays.setAll(values, i -> isZero ? 0 : stretch * stream.nextGaussian());
            member.set(slot.name(), 0, values);
        }
        return member;
    }

    private Dataset data(int count, Network network) {
        double[] x = new double[count * inputs];
        Arrays.setAll(x, i -> stream.nextInt(6) == 0 ? 0 : stream.nextGaussian());
        double[] y = new double[count * network.outputs()];
        for (int row = 0; row < count; row++) {
            y[row * network.outputs() + stream.nextInt(network.outputs())] = 1;
        }
        List<String> names = IntStream.range(0, inputs).mapToObj(i -> "x" + i).toList();
        List<String> targets =
                IntStream.range(0, network.outputs()).mapToObj(i -> "y" + i).toList();
        return new Dataset(names, new Targets.Numbers(targets), x, y);
    }

    @Override
    public String toString() {
        return inputs + " inputs, " + rows + " rows, " + loss.word() + ", stretched by " + stretch + ", " + layers;
    }
}
