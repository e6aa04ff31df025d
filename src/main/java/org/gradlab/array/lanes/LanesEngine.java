package org.gradlab.array.lanes;

import org.gradlab.array.Block;
import org.gradlab.array.Engine;
import org.gradlab.array.StepCost;
import org.gradlab.array.Work;

/** Computes the members of a block side by side in the lanes of vector registers. */
public final class LanesEngine implements Engine {

    private static final StepCost COST = new StepCost(0.08, 0.02, 8.4e-4, 1.3e-2, 5e-3, 7e-3);

    /** What a block of more than one panel may take, which keeps its numbers in a core's first two caches. */
    private static final long BLOCK_BYTES = 64 * 1024;

    /** Measured: from four panels on, the cost of calling an operation is spread thin enough, unless an array is tiny. */
    private static final int MOST_PANELS = 4;

    /** Members of a few numbers, whose operations cost little more than their calls, fill the first cache instead. */
    private static final long FIRST_CACHE_BYTES = 32 * 1024;

    @Override
    public String name() {
        return "lanes";
    }

    @Override
    public int blockSize(long doublesPerMember, int population, int threads) {
        long panelBytes = Math.max(1, doublesPerMember) * Lanes.PANEL * Double.BYTES;
        long fitting = Math.max(Math.min(MOST_PANELS, BLOCK_BYTES / panelBytes), FIRST_CACHE_BYTES / panelBytes);
        long perThread = Lanes.panels(population) / Math.max(1, threads);
        return Lanes.PANEL * (int) Math.max(1, Math.min(fitting, perThread));
    }

    /** Eight members at a time; fitted to networks from 2-4-1 to 64-256-256-10 in batches of 4 to 128, and a quartic. */
    @Override
    public double microseconds(Work work, int members) {
        return Lanes.panels(members) * COST.of(work);
    }

    @Override
    public Block block(int members) {
        return new LanesBlock(members);
    }
}
