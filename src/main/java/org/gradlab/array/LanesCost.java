package org.gradlab.array;

/** What steps take on the lanes engine, to be asked where it cannot run for want of vectors. */
public final class LanesCost {

    /** Numbers of a panel beside each other, one a member, in bytes; a panel's members are computed at a time. */
    private static final int PANEL_BYTES = 64;

    private LanesCost() {}

    /**
     * What a step of all members is expected to take on one thread, in microseconds. Fitted to networks from 2-4-1 to 64-256-256-10 in
     * batches of 4 to 128, and a quartic.
     */
    public static double microseconds(Work work, int members, Precision precision) {
        int panel = PANEL_BYTES / precision.bytes();
        long panels = ((long) members + panel - 1) / panel;
        return panels * work.cost(0.09, 0.14, 5.1e-4, 1.5e-2, 3e-3);
    }
}
