package org.gradlab.train;

import java.util.function.LongSupplier;

/**
 * How many steps all members go before somebody may end the training or keep where it stands: as many as take about a fifth of a
 * second, as far as the last stride tells. It has an effect on no number.
 */
final class Pace {

    private static final double NANOSECONDS = 0.2e9;

    /** Of a large population, whose step may take that long alone: to load and store it should cost little beside its steps. */
    private static final long FEWEST = 8;

    /** The first strides are slow, since their machine code is not compiled yet. */
    private static final long GROWTH = 4;

    private final LongSupplier clock;
    private long most = FEWEST;

    /** A pace by {@code clock}, which tells nanoseconds. */
    Pace(LongSupplier clock) {
        this.clock = clock;
    }

    /** How many steps the next stride may have. */
    long most() {
        return most;
    }

    /** Makes a stride of some steps and learns from it. */
    void time(long steps, Runnable stride) {
        long start = clock.getAsLong();
        stride.run();
        double nanosecondsOfAStep = (clock.getAsLong() - start) / (double) steps;
        most = Math.max(FEWEST, Math.min(most * GROWTH, (long) (NANOSECONDS / nanosecondsOfAStep)));
    }
}
