package org.gradlab.array.lanes.floats;

import org.gradlab.array.Precision;

/** What the loops need to know of their numbers: floats, the format binary32 of IEEE 754. Members as in the class for doubles. */
final class Binary32 {

    static final Precision PRECISION = Precision.FLOAT;

    static final int EXPONENT_SHIFT = 23;
    static final int BIAS = 127;
    static final float ROUNDER = 0x1.8p23f;
    static final float LARGE = 0x1p80f;

    static final float ORDINARY = 87;
    static final float LOWEST_REST = -18;
    static final float HIGHEST_REST = 3;

    static final float LN2_HIGH = 0x1.62e43p-1f;
    static final float LN2_LOW = -0x1.05c61p-29f;

    static final float HALF_PI_HIGH = 0x1.921fb6p+0f;
    static final float HALF_PI_MIDDLE = -0x1.777a5cp-25f;
    static final float HALF_PI_LOW = -0x1.ee59dap-50f;

    private static final double NUMBERS_BELOW_1 = 0x1p24;

    private Binary32() {}

    static float of(double number) {
        return (float) number;
    }

    static float atLeast(double bound) {
        float nearest = (float) bound;
        return nearest < bound ? Math.nextUp(nearest) : nearest;
    }

    static float atMost(double bound) {
        return -atLeast(-bound);
    }

    /** The next lower multiple of 2^-24. */
    static float below1(double number) {
        return (float) (Math.floor(number * NUMBERS_BELOW_1) / NUMBERS_BELOW_1);
    }
}
