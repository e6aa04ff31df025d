package org.gradlab.solution;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.data.Dataset;
import org.gradlab.network.Network;
import org.gradlab.network.NetworkPass;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.state.BlockState;
import org.gradlab.state.Population;
import org.gradlab.state.Step;

/** What members compute on rows of the training data: on all of them, or on rows evenly chosen where those are many. */
final class MemberOutputs {

    private static final int MOST_NUMBERS_PER_MEMBER = 1_000;
    private static final int MOST_NUMBERS = 20_000_000;
    private static final int BLOCK = 64;

    private final Network network;
    private final Dataset rows;

    private MemberOutputs(Network network, Dataset rows) {
        this.network = network;
        this.rows = rows;
    }

    static MemberOutputs of(NetworkObjective objective, int members) {
        Dataset data = objective.parts().train();
        int numbers = Math.min(MOST_NUMBERS_PER_MEMBER, Math.max(1, MOST_NUMBERS / members));
        int count = Math.min(data.rows(), Math.max(1, numbers / data.outputs()));
        int[] chosen = IntStream.range(0, count)
                .map(i -> (int) ((long) i * data.rows() / count))
                .toArray();
        return new MemberOutputs(objective.network(), data.subset(chosen));
    }

    /** [numbers, members]. */
    double[][] of(Engine engine, Population population) {
        double[][] outputs = new double[rows.rows() * network.outputs()][population.members()];
        for (int first = 0; first < population.members(); first += BLOCK) {
            int count = Math.min(BLOCK, population.members() - first);
            double[] ofBlock = of(engine.block(count), population, first);
            for (int i = 0; i < ofBlock.length; i++) {
                outputs[i % outputs.length][first + i / outputs.length] = ofBlock[i];
            }
        }
        return outputs;
    }

    private double[] of(Block block, Population population, int first) {
        BlockState state = new BlockState(block, population.space());
        state.load(population, first);
        NetworkPass pass = network.pass(block, state, rows.rows());
        pass.x().fill(rows.x());
        pass.forward(Step.evaluation(0));
        return pass.output().output().toDoubles();
    }

    /** [numbers] between the least and the greatest target of an output over all rows; 1 where all are equal. */
    double[] ranges() {
        double[] ranges = new double[rows.rows() * rows.outputs()];
        Arrays.setAll(ranges, i -> range(i % rows.outputs()));
        return ranges;
    }

    private double range(int output) {
        double[] targets = IntStream.range(0, rows.rows())
                .mapToDouble(row -> rows.y()[row * rows.outputs() + output])
                .sorted()
                .toArray();
        double range = targets[targets.length - 1] - targets[0];
        return range > 0 ? range : 1;
    }
}
