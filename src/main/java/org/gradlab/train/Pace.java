package org.gradlab.train;

import java.util.function.LongSupplier;

/**
 * How many steps all members go before somebody may end the training or keep where it stands: as many as take about a fifth of a
 * second, as far as the last stride tells, and not beyond the next record step. It has an effect on no number.
 */
final class Pace {

    private static final double NANOSECONDS = 0.2e9;

    /** Of a large population, whose step may take that long alone: to load and store it should cost little beside its steps. */
    private static final long FEWEST = 8;

    /** The first strides are slow, since their machine code is not compiled yet. */
    private static final long GROWTH = 4;

    private final RecordPlan plan;
    private final boolean membersMayStop;
    private final LongSupplier clock;
    private long most = FEWEST;

    /** A pace by {@code clock}, which tells nanoseconds. */
    Pace(RecordPlan plan, boolean membersMayStop, LongSupplier clock) {
        this.plan = plan;
        this.membersMayStop = membersMayStop;
        this.clock = clock;
    }

    /** The stride from {@code step}, which is not the end. Members who stop at a record leave their blocks after one step. */
    Stride next(long step) {
        return plan.stride(step, isApart(step) ? 1 : most);
    }

    /** Makes a stride and learns from it, unless a record takes most of its time. */
    void time(Stride stride, Runnable run) {
        long start = clock.getAsLong();
        run.run();
        double nanosecondsOfAStep = (clock.getAsLong() - start) / (double) (stride.to() - stride.from());
        if (!isApart(stride.from())) {
            most = Math.max(FEWEST, Math.min(most * GROWTH, (long) (NANOSECONDS / nanosecondsOfAStep)));
        }
    }

    private boolean isApart(long step) {
        return membersMayStop && plan.isRecord(step);
    }
}
