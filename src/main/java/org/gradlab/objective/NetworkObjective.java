package org.gradlab.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.array.Block;
import org.gradlab.data.Batches;
import org.gradlab.data.DataParts;
import org.gradlab.loss.Loss;
import org.gradlab.measure.Measure;
import org.gradlab.network.Network;
import org.gradlab.parameter.ParameterSpace;
import org.gradlab.parameter.Parameters;

/**
 * A network's loss on data.
 *
 * @param parts training, validation and test data
 * @param batching how the training data is cut into batches
 * @param classes whether outputs name classes, so that there is an accuracy
 */
public record NetworkObjective(Network network, Loss loss, DataParts parts, Batching batching, boolean classes)
        implements Objective {

    @Override
    public ParameterSpace space() {
        return network.space();
    }

    @Override
    public RecordLayout layout() {
        List<String> members = new ArrayList<>(scores(""));
        if (parts.validation().rows() > 0) {
            members.addAll(scores("validation_"));
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
    public long workingSize() {
        long perRow = network.inputs() + 2L * network.outputs();
        for (int l = 1; l <= network.depth(); l++) {
            perRow += 4L * network.layer(l).units();
        }
        return perRow * batches().rowsOf(0);
    }

    @Override
    public Evaluator evaluator(Block block, Parameters parameters) {
        return new NetworkEvaluator(this, block, parameters);
    }

    /** How many numbers score the network on data: its loss, and for classes its accuracy. */
    int scores() {
        return classes ? 2 : 1;
    }

    Batches batches() {
        return new Batches(parts.train(), batching.size(), batching.shuffle(), batching.seed());
    }

    private List<String> scores(String prefix) {
        return classes ? List.of(prefix + "loss", prefix + "accuracy") : List.of(prefix + "loss");
    }
}
