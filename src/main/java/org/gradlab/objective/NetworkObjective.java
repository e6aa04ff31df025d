package org.gradlab.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.array.Work;
import org.gradlab.data.Batches;
import org.gradlab.data.DataParts;
import org.gradlab.loss.Loss;
import org.gradlab.measure.Measure;
import org.gradlab.network.Network;
import org.gradlab.network.NumberedLayer;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Slot;
import org.gradlab.state.Workspace;

/**
 * A network's loss on data.
 *
 * @param parts training, validation and test data
 * @param batching how the training data is cut into batches
 * @param classes whether outputs name classes, so that there is an accuracy
 */
public record NetworkObjective(Network network, Loss loss, DataParts parts, Batching batching, boolean classes)
        implements Objective {

    /** A loss that is computed from logits needs a network that ends with its activation. */
    public NetworkObjective {
        if (loss.takesLogits() && !network.endsWithItsActivation()) {
            throw new IllegalArgumentException("expected nothing behind the last activation below " + loss.word()
                    + ", found a normalization, dropout or skip connection");
        }
    }

    /** The same loss with all rows in one batch. */
    public NetworkObjective onAllRows() {
        return new NetworkObjective(
                network, loss, parts, new Batching(parts.train().rows(), false, batching.seed()), classes);
    }

    /** Squares, and cross-entropies of targets in [0, 1], are sums of what is not negative. */
    @Override
    public boolean isNeverNegative() {
        return true;
    }

    /** Whether a step says what the loss of the training rows is: it takes them all, and no otherwise than the network is judged. */
    boolean knowsItsLoss() {
        return batches().isFullBatch() && network.judgesAsItLearns();
    }

    @Override
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>(network.slots());
        if (!knowsItsLoss()) {
            slots.add(BatchTally.slot(this));
        }
        return slots;
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return Stream.concat(network.hyperparameters().stream(), loss.hyperparameters().stream())
                .toList();
    }

    @Override
    public Map<String, double[]> start() {
        return network.start();
    }

    @Override
    public RecordLayout layout() {
        List<String> members = new ArrayList<>(scores(""));
        if (parts.validation().rows() > 0) {
            members.addAll(scores("validation_"));
        }
        if (!knowsItsLoss()) {
            members.addAll(scores(RecordLayout.OF_BATCHES));
        }
        members.add("gradient_norm");
        List<String> test = parts.test().rows() > 0 ? scores("test_") : List.of();
        List<String> layers = IntStream.rangeClosed(1, network.depth())
                .mapToObj(Integer::toString)
                .toList();
        return new RecordLayout(members, test, "layer", layers, Measure.columns());
    }

    @Override
    public double epochs(long step) {
        return (double) step / stepsPerEpoch();
    }

    /** How many batches make one pass over the training data. */
    public int stepsPerEpoch() {
        return batches().stepsPerEpoch();
    }

    @Override
    public long evaluatedBatches() {
        long validation = (parts.validation().rows() + batching.size() - 1L) / batching.size();
        return (knowsItsLoss() ? 0 : stepsPerEpoch()) + validation;
    }

    @Override
    public long workingSize() {
        return (network.workingSize() + 2L * network.outputs()) * batches().rowsOf(0);
    }

    @Override
    public Work work() {
        double batch = batching.size();
        double products = 0;
        double activations = 0;
        int parameters = 0;
        for (NumberedLayer layer : network.layers()) {
            products += (layer.dense().number() == 1 ? 2 : 3) * batch * layer.inputs() * layer.units();
            activations += batch * layer.units();
            parameters += (layer.inputs() + 1) * layer.units();
        }
        return new Work(network.depth(), products, activations, parameters, 0);
    }

    @Override
    public Evaluator evaluator(Workspace workspace) {
        return new NetworkEvaluator(this, workspace);
    }

    /** How many numbers score the network on data: its loss, and for classes its accuracy. */
    int scores() {
        return classes ? 2 : 1;
    }

    /** The training data as the steps see them. */
    public Batches batches() {
        return new Batches(parts.train(), batching.size(), batching.shuffle(), batching.seed());
    }

    private List<String> scores(String prefix) {
        return classes ? List.of(prefix + "loss", prefix + "accuracy") : List.of(prefix + "loss");
    }
}
