package org.gradlab.train;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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

    /** How many record steps there are. */
    public long records() {
        return (steps + recordEvery - 1) / recordEvery + 1;
    }

    Stream<RecordInterval> intervals() {
        return LongStream.range(0, records()).mapToObj(record -> {
            long from = Math.min(steps, record * recordEvery);
            boolean isLast = from == steps;
            return new RecordInterval(
                    from, isLast ? OptionalLong.empty() : OptionalLong.of(Math.min(steps, from + recordEvery)));
        });
    }
}
