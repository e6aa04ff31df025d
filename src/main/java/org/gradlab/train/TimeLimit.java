package org.gradlab.train;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Ends a training some time after this was made: at the end of a stride, at one step for all members. Where depends on the machine. */
public final class TimeLimit {

    private final long limit;
    private final LongSupplier clock;
    private final long start;

    /** A limit by {@code clock}, which tells nanoseconds. */
    public TimeLimit(Duration limit, LongSupplier clock) {
        this.limit = limit.toNanos();
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /** The reason to end, once the time is over. */
    public Optional<StopReason> reason() {
        return clock.getAsLong() - start < limit ? Optional.empty() : Optional.of(StopReason.TIME);
    }
}
