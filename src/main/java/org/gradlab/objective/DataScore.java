package org.gradlab.objective;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.data.Batches;
import org.gradlab.data.Dataset;
import org.gradlab.state.Step;

/** Loss, and accuracy for classes, of a whole data set: its batches in order, each weighed by its rows. */
final class DataScore {

    private final NetworkObjective objective;
    private final Block block;
    private final int rows;
    private final Batches batches;
    private final IntFunction<BatchPass> passes;
    private final Score score;

    /** The share of a batch in the whole, [members, 1, scores], by its rows. */
    private final Map<Integer, Array> weights = new HashMap<>();

    /**
     * The score of {@code data}, which has rows.
     *
     * @param passes a pass for every number of rows
     */
    DataScore(NetworkObjective objective, Block block, Dataset data, IntFunction<BatchPass> passes) {
        this.objective = objective;
        this.block = block;
        this.rows = data.rows();
        this.batches = new Batches(data, Math.min(objective.batching().size(), data.rows()), false, 0);
        this.passes = passes;
        this.score = new Score(block.create(1, objective.scores()), objective.classes());
    }

    /** Modified: total, [members, 1, scores]. */
    void into(Step step, Array total) {
        total.fill(0);
        for (int batch = 0; batch < batches.stepsPerEpoch(); batch++) {
            BatchPass pass = passes.apply(batches.rowsOf(batch));
            pass.load(batches, batch);
            pass.forward(Step.evaluation(step.number()));
            score.of(pass);
            total.addProduct(score.numbers(), weights.computeIfAbsent(pass.rows(), this::weight));
        }
    }

    private Array weight(int rowsOfBatch) {
        Array weight = block.create(1, objective.scores());
        weight.fill((double) rowsOfBatch / rows);
        return weight;
    }
}
