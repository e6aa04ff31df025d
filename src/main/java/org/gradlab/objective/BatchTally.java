package org.gradlab.objective;

import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.state.BlockState;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;

/** The mean score of the batches since the last record: sums that are part of a member's state, for a record may be far. */
final class BatchTally {

    private static final String NAME = "record.tally";

    /** Sums of scores, and how many there are, [members, 1, scores + 1]. */
    private final Array sums;

    /** Of one batch: its scores, and 1. */
    private final Array batch;

    private final Score score;
    private final Array scores;
    private final Array count;

    private final Array mean;

    /**
     * The tally of a block whose state has the slot.
     *
     * @param mean where the mean is written, [members, 1, scores]
     */
    BatchTally(NetworkObjective objective, BlockState state, Array mean) {
        int columns = objective.scores();
        this.sums = state.get(NAME);
        this.batch = sums.block().create(1, columns + 1);
        this.score = new Score(batch.window(0, 1, columns), objective.classes());
        this.scores = sums.window(0, 1, columns);
        this.count = sums.window(columns, 1, 1);
        this.mean = mean;
        batch.fill(1);
    }

    static Slot slot(NetworkObjective objective) {
        return new Slot(NAME, Role.TALLY, 1, objective.scores() + 1);
    }

    /** Adds the score of a batch that has gone forward. */
    void add(BatchPass pass) {
        score.of(pass);
        sums.combine(Binary.ADD, sums, batch);
    }

    /** Writes the mean, and begins anew. */
    void take() {
        mean.combine(Binary.DIVIDE, scores, count);
        sums.fill(0);
    }
}
