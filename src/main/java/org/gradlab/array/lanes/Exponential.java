package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static org.gradlab.array.lanes.Binary64.EXPONENT_SHIFT;
import static org.gradlab.array.lanes.Binary64.HIGHEST_REST;
import static org.gradlab.array.lanes.Binary64.LN2_HIGH;
import static org.gradlab.array.lanes.Binary64.LN2_LOW;
import static org.gradlab.array.lanes.Binary64.LOWEST_REST;
import static org.gradlab.array.lanes.Binary64.ORDINARY;
import static org.gradlab.array.lanes.Binary64.ROUNDER;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;

/**
 * e^x: x = n ln 2 + r with |r| at most ln 2 / 2, a polynomial in r, and 2^n put together from bits.
 *
 * <p>Largest error of 3 million random arguments: 0.93 ulp for |x| up to {@link Binary64#ORDINARY}, 1.8 ulp beyond. Results go through the
 * subnormal numbers to 0 and end in infinity; NaN stays NaN.
 */
final class Exponential {

    static final double LOG2_E = 0x1.71547652b82fep+0;

    /** The rounder with the bias of exponents in the lowest bits, so that the sum's, shifted, are a power of two. */
    static final double BIASED_ROUNDER = ROUNDER + Binary64.BIAS;

    /** Added to a small integer, it makes the bits of the rounder plus that integer. */
    static final long ROUNDER_BITS = Double.doubleToRawLongBits(ROUNDER);

    // (e^r - 1 - r) / r^2 by its interpolation at Chebyshev nodes, to 0.15 ulp of e^r.
    static final double Q9 = 0x1.af38a9b0ec855p-26;
    static final double Q8 = 0x1.289185613a3d6p-22;
    static final double Q7 = 0x1.71de0dae63bb3p-19;
    static final double Q6 = 0x1.a019b90d2ae7ap-16;
    static final double Q5 = 0x1.a01a01a7c41d5p-13;
    static final double Q4 = 0x1.6c16c1788bd90p-10;
    static final double Q3 = 0x1.11111111109b3p-7;
    static final double Q2 = 0x1.5555555553d63p-5;
    static final double Q1 = 0x1.5555555555556p-3;
    static final double Q0 = 0x1.0000000000001p-1;

    private final Loop ordinary = Exponential::ordinary;

    /** The part of x beyond the ordinary, and then its exponential. */
    private double[] rest = new double[0];

    /** out = e^x for {@code length} numbers. Modified: out, which may be x. */
    void exp(double[] out, int to, double[] x, int from, int length) {
        if (Lanes.within(ORDINARY, x, from, length)) {
            Loop.call(ordinary, out, to, x, from, length);
        } else {
            any(out, to, x, from, length);
        }
    }

    /** e^x = e^c e^(x - c) with an ordinary c; where x is ordinary itself, the second factor is exactly 1. */
    private void any(double[] out, int to, double[] x, int from, int length) {
        if (rest.length < length) {
            rest = new double[length];
        }
        split(out, to, x, from, length);
        Loop.call(ordinary, out, to, out, to, length);
        Loop.call(ordinary, rest, 0, rest, 0, length);
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, out, to + i).mul(fromArray(DOUBLES, rest, i)).intoArray(out, to + i);
        }
    }

    private void split(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector whole = fromArray(DOUBLES, x, from + i);
            DoubleVector clamped = whole.max(-ORDINARY).min(ORDINARY);
            whole.sub(clamped).max(LOWEST_REST).min(HIGHEST_REST).intoArray(rest, i);
            clamped.intoArray(out, to + i);
        }
    }

    private static void ordinary(double[] out, int to, double[] x, int from, int length) {
        DoubleVector one = broadcast(DOUBLES, 1);
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector v = fromArray(DOUBLES, x, from + i);
            DoubleVector rounded = v.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, BIASED_ROUNDER));
            DoubleVector n = rounded.sub(BIASED_ROUNDER);
            DoubleVector r = n.fma(broadcast(DOUBLES, -LN2_LOW), n.fma(broadcast(DOUBLES, -LN2_HIGH), v));
            DoubleVector power =
                    rounded.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
            broadcast(DOUBLES, Q9)
                    .fma(r, broadcast(DOUBLES, Q8))
                    .fma(r, broadcast(DOUBLES, Q7))
                    .fma(r, broadcast(DOUBLES, Q6))
                    .fma(r, broadcast(DOUBLES, Q5))
                    .fma(r, broadcast(DOUBLES, Q4))
                    .fma(r, broadcast(DOUBLES, Q3))
                    .fma(r, broadcast(DOUBLES, Q2))
                    .fma(r, broadcast(DOUBLES, Q1))
                    .fma(r, broadcast(DOUBLES, Q0))
                    .fma(r, one)
                    .fma(r, one)
                    .mul(power)
                    .intoArray(out, to + i);
        }
    }
}
