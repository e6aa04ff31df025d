package org.gradlab.array;

/** What steps take on the lanes engine, to be asked where it cannot run for want of vectors. */
public final class LanesCost {

    /** Members of a panel, which are computed at a time. */
    private static final int PANEL = 8;

    private LanesCost() {}

    /**
     * What a step of all members is expected to take on one thread, in microseconds. Fitted to networks from 2-4-1 to 64-256-256-10 in
     * batches of 4 to 128, and a quartic.
     */
    public static double microseconds(Work work, int members) {
        long panels = ((long) members + PANEL - 1) / PANEL;
        return panels * work.cost(0.09, 0.14, 5.1e-4, 1.5e-2, 3e-3);
    }
}
