package org.gradlab.array.lanes;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static org.gradlab.array.lanes.Lanes.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * e^x, lane by lane: x = n ln 2 + r with |r| at most ln 2 / 2, a polynomial in r, and 2^n put together from bits.
 */
final class Exponential {

    /** Up to this |x| neither e^x nor e^-x overflows or is subnormal. */
    static final double ORDINARY = 708;

    private static final double LOG2_E = 0x1.71547652b82fep+0;
    static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
    static final double LN2_LOW = 0x1.abc9e3b39803fp-56;

    /** Adding it rounds a small number to an integer, which is then in the lowest bits of the sum. */
    private static final double ROUNDER = 0x1.8p52;

    private static final int EXPONENT_SHIFT = 52;
    private static final int EXPONENT_BIAS = 1023;

    /** Here e^x is zero, and so below. */
    private static final double LOWEST = -746;

    /** Here e^x has overflowed, and so above. */
    private static final double HIGHEST = 710;

    private Exponential() {}

    /** e^x for any x. */
    static DoubleVector exp(DoubleVector x) {
        DoubleVector clamped = x.max(LOWEST).min(HIGHEST);
        DoubleVector rounded = rounded(clamped);
        DoubleVector r = remainder(clamped, rounded);
        LongVector n = rounded.viewAsIntegralLanes().sub(Double.doubleToRawLongBits(ROUNDER));
        LongVector half = n.lanewise(ASHR, 1);
        // Two exact powers instead of one: 2^n alone does not reach overflow and the subnormal numbers.
        return polynomial(r).mul(powerOfTwo(half)).mul(powerOfTwo(n.sub(half)));
    }

    /** e^x for |x| at most {@link #ORDINARY}; the same bits as {@link #exp}. */
    static DoubleVector expOrdinary(DoubleVector x) {
        DoubleVector rounded = rounded(x);
        LongVector exponent = rounded.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT);
        return polynomial(remainder(x, rounded))
                .viewAsIntegralLanes()
                .add(exponent)
                .viewAsFloatingLanes();
    }

    /** e^x - 1 for |x| at most {@link #ORDINARY}, accurate near zero too. */
    static DoubleVector expMinusOneOrdinary(DoubleVector x) {
        DoubleVector rounded = rounded(x);
        DoubleVector r = remainder(x, rounded);
        DoubleVector power = powerOfTwo(rounded.viewAsIntegralLanes());
        DoubleVector rest = r.mul(r).fma(curvature(r), r);
        return power.fma(rest, power.sub(1));
    }

    private static DoubleVector rounded(DoubleVector x) {
        return x.fma(broadcast(LOG2_E), broadcast(ROUNDER));
    }

    private static DoubleVector remainder(DoubleVector x, DoubleVector rounded) {
        DoubleVector n = rounded.sub(ROUNDER);
        return n.fma(broadcast(-LN2_LOW), n.fma(broadcast(-LN2_HIGH), x));
    }

    /** e^r = 1 + r + r^2 q(r). */
    private static DoubleVector polynomial(DoubleVector r) {
        DoubleVector one = broadcast(1);
        return curvature(r).fma(r, one).fma(r, one);
    }

    /** q(r) = (e^r - 1 - r) / r^2 by its interpolation at Chebyshev nodes, to 0.15 ulp of e^r. */
    private static DoubleVector curvature(DoubleVector r) {
        return broadcast(0x1.af38a9b0ec855p-26)
                .fma(r, broadcast(0x1.289185613a3d6p-22))
                .fma(r, broadcast(0x1.71de0dae63bb3p-19))
                .fma(r, broadcast(0x1.a019b90d2ae7ap-16))
                .fma(r, broadcast(0x1.a01a01a7c41d5p-13))
                .fma(r, broadcast(0x1.6c16c1788bd90p-10))
                .fma(r, broadcast(0x1.11111111109b3p-7))
                .fma(r, broadcast(0x1.5555555553d63p-5))
                .fma(r, broadcast(0x1.5555555555556p-3))
                .fma(r, broadcast(0x1.0000000000001p-1));
    }

    /** Small integers as doubles, without a conversion that not every machine has. */
    static DoubleVector toDouble(LongVector n) {
        return n.add(Double.doubleToRawLongBits(ROUNDER)).viewAsFloatingLanes().sub(ROUNDER);
    }

    /** 2^n, where the lowest bits of {@code n} hold an exponent of normal numbers. */
    private static DoubleVector powerOfTwo(LongVector n) {
        return n.add(EXPONENT_BIAS).lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
    }
}
