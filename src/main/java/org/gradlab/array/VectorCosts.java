package org.gradlab.array;

/** What steps take on the engines of vectors, to be asked where these cannot run for want of vectors. */
public final class VectorCosts {

    private static final StepCost LANES = new StepCost(0.045, 0.01, 5.9e-4, 1.05e-2, 5.2e-3, 5.8e-3);
    private static final StepCost FEATURES = new StepCost(0.16, 0.1, 4.5e-5, 2.3e-3, 5.7e-4, 2.6e-2);

    /** Numbers of a panel beside each other, one a member, in bytes; a panel's members are computed at a time. */
    private static final int PANEL_BYTES = 64;

    private VectorCosts() {}

    /** A step of all members on one thread with lanes, in microseconds. */
    public static double lanes(Work work, int members, Precision precision) {
        int panel = PANEL_BYTES / precision.bytes();
        long panels = ((long) members + panel - 1) / panel;
        return panels * LANES.of(work);
    }

    /** The same with features. */
    public static double features(Work work, int members) {
        return members * FEATURES.of(work);
    }
}
