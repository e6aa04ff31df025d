package org.gradlab.train;

/**
 * How many steps are made and at which of them numbers are recorded: 0, every, 2 every, ..., and the end.
 *
 * @param steps updates that every member makes
 * @param recordEvery steps from one record step to the next
 */
public record RecordPlan(long steps, long recordEvery) {

    public RecordPlan {
        if (steps < 1 || recordEvery < 1) {
            throw new IllegalArgumentException(
                    "expected at least 1 step and 1 step between records, found " + steps + " and " + recordEvery);
        }
    }

    /** How many steps the training is worth in time: a record evaluates all rows, as many as an epoch's steps do. */
    public long stepsWithRecords(long stepsOfEpoch) {
        return (long) (steps + (double) records() * stepsOfEpoch);
    }

    /** How many record steps there are. */
    public long records() {
        return (steps + recordEvery - 1) / recordEvery + 1;
    }

    /** Whether numbers are recorded at a step. */
    public boolean isRecord(long step) {
        return step == steps || step % recordEvery == 0;
    }

    /** The first record step after {@code step}, which is not the end. */
    public long nextRecord(long step) {
        return Math.min(steps, (step / recordEvery + 1) * recordEvery);
    }

    /** From {@code step}, which is not the end, for at most {@code most} steps and not beyond the next record step. */
    Stride stride(long step, long most) {
        return new Stride(step, Math.min(nextRecord(step), step + most), isRecord(step));
    }
}
