package org.gradlab.train;

/**
 * How many steps are made and at which of them numbers are recorded: 0, every, 2 every, ..., and the end. Some of these record steps are
 * evaluations, where losses on whole data sets are taken too: the first at or after 0, evaluateEvery, 2 evaluateEvery, ..., and the end.
 *
 * @param steps updates that every member makes
 * @param recordEvery steps from one record step to the next
 * @param evaluateEvery steps from one evaluation to the next
 */
public record RecordPlan(long steps, long recordEvery, long evaluateEvery) {

    public RecordPlan {
        if (steps < 1 || recordEvery < 1 || evaluateEvery < 1) {
            throw new IllegalArgumentException("expected at least 1 step, 1 step between records and 1 between"
                    + " evaluations, found " + steps + ", " + recordEvery + " and " + evaluateEvery);
        }
    }

    /** A plan whose records are all evaluations. */
    public RecordPlan(long steps, long recordEvery) {
        this(steps, recordEvery, recordEvery);
    }

    /** The same up to another step. */
    public RecordPlan upTo(long last) {
        return new RecordPlan(last, recordEvery, evaluateEvery);
    }

    /** How many steps the training is worth in time, at most: an evaluation takes so many batches forward. */
    public long stepsWithRecords(long batchesOfEvaluation) {
        return (long) (steps + (double) evaluations() * batchesOfEvaluation);
    }

    /** How many record steps are evaluations. */
    public long evaluations() {
        return evaluateEvery <= recordEvery ? records() : (steps + evaluateEvery - 1) / evaluateEvery + 1;
    }

    /** How many record steps there are. */
    public long records() {
        return (steps + recordEvery - 1) / recordEvery + 1;
    }

    /** Whether numbers are recorded at a step. */
    public boolean isRecord(long step) {
        return step == steps || step % recordEvery == 0;
    }

    /** Whether a record step is an evaluation. */
    public boolean isEvaluation(long recordStep) {
        return recordStep == steps || recordStep % evaluateEvery < recordEvery;
    }

    /** The first record step after {@code step}, which is not the end. */
    public long nextRecord(long step) {
        return Math.min(steps, (step / recordEvery + 1) * recordEvery);
    }

    /** From {@code step}, which is not the end, for at most {@code most} steps and not beyond the next record step. */
    Stride stride(long step, long most) {
        boolean records = isRecord(step);
        return new Stride(step, Math.min(nextRecord(step), step + most), records, records && isEvaluation(step));
    }
}
