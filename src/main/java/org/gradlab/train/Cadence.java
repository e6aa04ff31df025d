package org.gradlab.train;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/** When a checkpoint is due again: so many steps after the last one, or so much time. */
public final class Cadence {

    private final long every;

    /** What is counted, by the step. */
    private final LongUnaryOperator count;

    private long last;

    private Cadence(long every, LongUnaryOperator count, long last) {
        this.every = every;
        this.count = count;
        this.last = last;
    }

    /** Due {@code steps} after {@code from}, and so on. */
    public static Cadence everySteps(long steps, long from) {
        return new Cadence(steps, step -> step, from);
    }

    /** Due so much time after this is made, and so on, by {@code clock}, which tells nanoseconds. */
    public static Cadence every(Duration time, LongSupplier clock) {
        return new Cadence(time.toNanos(), step -> clock.getAsLong(), clock.getAsLong());
    }

    /** Whether it is due at {@code step}; then the next one is counted from here. Modified: this. */
    public boolean isDue(long step) {
        long now = count.applyAsLong(step);
        if (now - last < every) {
            return false;
        }
        last = now;
        return true;
    }
}
