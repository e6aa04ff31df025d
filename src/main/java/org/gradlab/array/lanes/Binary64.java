package org.gradlab.array.lanes;

import org.gradlab.array.Precision;

/** What the loops need to know of their numbers: doubles, the format binary64 of IEEE 754. */
final class Binary64 {

    static final Precision PRECISION = Precision.DOUBLE;

    /** How many bits of the fraction stand below the exponent. */
    static final int EXPONENT_SHIFT = 52;

    /** The exponent's bits are this much above the exponent. */
    static final int BIAS = 1023;

    /** Adding it rounds a small number to an integer, which is then in the lowest bits of the sum. */
    static final double ROUNDER = 0x1.8p52;

    /** Multiplied by it twice, every number but zero is at least 1 or at most -1. */
    static final double LARGE = 0x1p600;

    /** Up to this |x| neither e^x nor e^-x overflows or is subnormal. */
    static final double ORDINARY = 708;

    /** Below -ORDINARY + LOWEST_REST, e^x is zero. */
    static final double LOWEST_REST = -40;

    /** Above ORDINARY + HIGHEST_REST, e^x is infinite. */
    static final double HIGHEST_REST = 3;

    // ln 2 in two parts.
    static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
    static final double LN2_LOW = 0x1.abc9e3b39803fp-56;

    // pi/2 in three parts, as Cody and Waite do it: n times the first is exact in a fused operation.
    static final double HALF_PI_HIGH = 0x1.921fb54442d18p+0;
    static final double HALF_PI_MIDDLE = 0x1.1a62633145c07p-54;
    static final double HALF_PI_LOW = -0x1.f1976b7ed8fbcp-110;

    private Binary64() {}

    /** The number nearest to {@code number}. */
    static double of(double number) {
        return number;
    }

    /** The smallest number that is not below {@code bound}. */
    static double atLeast(double bound) {
        return bound;
    }

    /** The largest number that is not above {@code bound}. */
    static double atMost(double bound) {
        return bound;
    }

    /** A number of [0, 1) that stays below 1. */
    static double below1(double number) {
        return number;
    }
}
