package org.gradlab.array.lanes;

import org.gradlab.array.Block;
import org.gradlab.array.Engine;

/** Computes the members of a block side by side in the lanes of vector registers. */
public final class LanesEngine implements Engine {

    /** What a block's numbers may take: they stay in a core's second-level cache. */
    private static final long BLOCK_BYTES = 64 * 1024;

    /** A block beyond this gains nothing, as the cost of calling an operation is spread thin. */
    private static final int MOST_PANELS = 8;

    @Override
    public String name() {
        return "lanes";
    }

    @Override
    public int blockSize(long doublesPerMember, int population, int threads) {
        long panelBytes = Math.max(1, doublesPerMember) * Lanes.PANEL * Double.BYTES;
        long fitting = Math.min(MOST_PANELS, BLOCK_BYTES / panelBytes);
        long perThread = Lanes.panels(population) / Math.max(1, threads);
        return Lanes.PANEL * (int) Math.max(1, Math.min(fitting, perThread));
    }

    @Override
    public Block block(int members) {
        return new LanesBlock(members);
    }
}
