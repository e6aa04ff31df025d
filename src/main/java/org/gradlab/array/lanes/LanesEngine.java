package org.gradlab.array.lanes;

import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.Precision;
import org.gradlab.array.VectorCosts;
import org.gradlab.array.Work;

/** Computes the members of a block side by side in the lanes of vector registers. */
public final class LanesEngine implements Engine {

    /** What a block of more than one panel may take, which keeps its numbers in a core's first two caches. */
    private static final long BLOCK_BYTES = 64 * 1024;

    /** Measured: from four panels on, the cost of calling an operation is spread thin enough, unless an array is tiny. */
    private static final int MOST_PANELS = 4;

    /** Members of a few numbers, whose operations cost little more than their calls, fill the first cache instead. */
    private static final long FIRST_CACHE_BYTES = 32 * 1024;

    /** A panel's numbers beside each other, in bytes. */
    private static final int PANEL_BYTES = Lanes.PANEL * Double.BYTES;

    private final Precision precision;

    /** An engine that computes with such numbers. */
    public LanesEngine(Precision precision) {
        this.precision = precision;
    }

    @Override
    public String name() {
        return "lanes";
    }

    @Override
    public Precision precision() {
        return precision;
    }

    @Override
    public int blockSize(long doublesPerMember, int population, int threads) {
        long panelBytes = Math.max(1, doublesPerMember) * PANEL_BYTES;
        long fitting = Math.max(Math.min(MOST_PANELS, BLOCK_BYTES / panelBytes), FIRST_CACHE_BYTES / panelBytes);
        long perThread = panels(population) / Math.max(1, threads);
        return panel() * (int) Math.max(1, Math.min(fitting, perThread));
    }

    @Override
    public double microseconds(Work work, int members) {
        return VectorCosts.lanes(work, members, precision);
    }

    @Override
    public Block block(int members) {
        return switch (precision) {
            case DOUBLE -> new LanesBlock(members);
            case FLOAT -> new org.gradlab.array.lanes.floats.LanesBlock(members);
        };
    }

    /** The members of a panel. */
    private int panel() {
        return PANEL_BYTES / precision.bytes();
    }

    private int panels(int members) {
        return (members + panel() - 1) / panel();
    }
}
