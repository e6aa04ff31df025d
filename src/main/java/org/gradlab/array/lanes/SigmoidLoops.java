package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static org.gradlab.array.lanes.Binary64.EXPONENT_SHIFT;
import static org.gradlab.array.lanes.Binary64.LN2_HIGH;
import static org.gradlab.array.lanes.Binary64.LN2_LOW;
import static org.gradlab.array.lanes.Exponential.BIASED_ROUNDER;
import static org.gradlab.array.lanes.Exponential.LOG2_E;
import static org.gradlab.array.lanes.Exponential.Q0;
import static org.gradlab.array.lanes.Exponential.Q1;
import static org.gradlab.array.lanes.Exponential.Q2;
import static org.gradlab.array.lanes.Exponential.Q3;
import static org.gradlab.array.lanes.Exponential.Q4;
import static org.gradlab.array.lanes.Exponential.Q5;
import static org.gradlab.array.lanes.Exponential.Q6;
import static org.gradlab.array.lanes.Exponential.Q7;
import static org.gradlab.array.lanes.Exponential.Q8;
import static org.gradlab.array.lanes.Exponential.Q9;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.LONGS;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import org.gradlab.array.Unary;

/**
 * The S-shaped functions and their slopes, in one go: both need the same exponential and the same division. No slope is a difference
 * that could lose digits: it is right down to the smallest double.
 *
 * <p>The sigmoid is made of the quotient that e^x is. The tanh needs e^x - 1 with all its digits, by the steps of {@link Exponential}; with
 * its slope, a quotient e / d is made of the reciprocal r = 1 / d, of which the slope is made too: e r, and once more r times what e r
 * lacks of the quotient, which rounds as the division does (Markstein 1990).
 *
 * <p>Largest errors of a million random arguments each: sigmoid 2.81 ulp, tanh 2.6 ulp, near zero too; of 12
 * thousand, their slopes 3.9 and 4.4 ulp. Where e^x would overflow or be subnormal, the scalar definition computes the number. NaN stays NaN.
 */
final class SigmoidLoops {

    /** Up to this |x|, neither what is divided by nor its reciprocal overflows or is subnormal. */
    private static final double SIGMOID_ORDINARY = Binary64.ORDINARY - 4;

    /** Up to this |x|, e^(2 x) neither overflows nor is subnormal. */
    private static final double TANH_ORDINARY = Binary64.ORDINARY / 2;

    /** The lowest bits, shifted, are the exponent and the sign of minus a power of two. */
    private static final double NEGATIVE_ROUNDER = Exponential.BIASED_ROUNDER + 2 * (Binary64.BIAS + 1);

    // e^r = (Q + r P) / (Q - r P) for |r| up to ln 2 / 2, P and Q polynomials in r^2 (Moshier's Cephes, exp.c).
    private static final double P0 = 9.99999999999999999910e-1;
    private static final double P1 = 3.02994407707441961300e-2;
    private static final double P2 = 1.26177193074810590878e-4;
    private static final double E0 = 2.00000000000000000009e0;
    private static final double E1 = 2.27265548208155028766e-1;
    private static final double E2 = 2.52448340349684104192e-3;
    private static final double E3 = 3.00198505138664455042e-6;

    private final Exceptions exceptions = new Exceptions();

    /** For the slopes of who asks for values alone, and the other way round. */
    private double[] unwanted = new double[0];

    /** out = 1 / (1 + e^-x). Modified: out, which may be x. */
    void sigmoid(double[] out, int to, double[] x, int from, int length) {
        sigmoid(out, to, unwanted(length), 0, x, from, length);
    }

    /** out = the slope of the sigmoid. Modified: out, which may be x. */
    void sigmoidSlope(double[] out, int to, double[] x, int from, int length) {
        sigmoid(unwanted(length), 0, out, to, x, from, length);
    }

    /** out = tanh x. Modified: out, which may be x. */
    void tanh(double[] out, int to, double[] x, int from, int length) {
        boolean ordinary = Lanes.within(TANH_ORDINARY, x, from, length);
        if (!ordinary) {
            exceptions.keep(x, from, length);
        }
        ordinaryTanh(out, to, x, from, length);
        if (!ordinary) {
            exceptions.replaceBeyond(TANH_ORDINARY, Unary.TANH, out, to, length);
        }
    }

    /** out = the slope of tanh. Modified: out, which may be x. */
    void tanhSlope(double[] out, int to, double[] x, int from, int length) {
        tanh(unwanted(length), 0, out, to, x, from, length);
    }

    /** out = 1 / (1 + e^-x) and slopes = its slope. Modified: out and slopes; out may be x. */
    void sigmoid(double[] out, int to, double[] slopes, int slopesTo, double[] x, int from, int length) {
        boolean isInPlace = (out == x && to == from) || (slopes == x && slopesTo == from);
        if (isInPlace) {
            exceptions.keep(x, from, length);
        }
        if (!ordinarySigmoid(out, to, slopes, slopesTo, x, from, length)) {
            if (!isInPlace) {
                exceptions.keep(x, from, length);
            }
            exceptions.replaceBeyond(SIGMOID_ORDINARY, Unary.SIGMOID, out, to, length);
            exceptions.replaceBeyond(SIGMOID_ORDINARY, Unary.SIGMOID_SLOPE, slopes, slopesTo, length);
        }
    }

    /** out = tanh x and slopes = its slope. Modified: out and slopes; out may be x. */
    void tanh(double[] out, int to, double[] slopes, int slopesTo, double[] x, int from, int length) {
        boolean ordinary = Lanes.within(TANH_ORDINARY, x, from, length);
        if (!ordinary) {
            exceptions.keep(x, from, length);
        }
        ordinaryTanh(out, to, slopes, slopesTo, x, from, length);
        if (!ordinary) {
            exceptions.replaceBeyond(TANH_ORDINARY, Unary.TANH, out, to, length);
            exceptions.replaceBeyond(TANH_ORDINARY, Unary.TANH_SLOPE, slopes, slopesTo, length);
        }
    }

    /**
     * With e^x = 2^n N / D, where N = Q + r P and D = Q - r P: 2^n N / (D + 2^n N), so that one division serves for both quotients, and
     * the slope is that times D / (D + 2^n N).
     *
     * @return whether every x is ordinary, see {@link Lanes#within}; where one is not, its results mean nothing
     */
    private static boolean ordinarySigmoid(
            double[] out, int to, double[] slopes, int slopesTo, double[] x, int from, int length) {
        LongVector bound = LongVector.broadcast(LONGS, Double.doubleToRawLongBits(SIGMOID_ORDINARY));
        LongVector signs = LongVector.zero(LONGS);
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector v = fromArray(DOUBLES, x, from + i);
            signs = signs.or(bound.sub(v.viewAsIntegralLanes().and(Lanes.SIGN_CLEARED)));
            DoubleVector rounded = v.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, BIASED_ROUNDER));
            DoubleVector n = rounded.sub(BIASED_ROUNDER);
            DoubleVector r = n.fma(broadcast(DOUBLES, -LN2_LOW), n.fma(broadcast(DOUBLES, -LN2_HIGH), v));
            DoubleVector power =
                    rounded.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
            DoubleVector z = r.mul(r);
            DoubleVector odd = broadcast(DOUBLES, P2)
                    .fma(z, broadcast(DOUBLES, P1))
                    .fma(z, broadcast(DOUBLES, P0))
                    .mul(r);
            DoubleVector even = broadcast(DOUBLES, E3)
                    .fma(z, broadcast(DOUBLES, E2))
                    .fma(z, broadcast(DOUBLES, E1))
                    .fma(z, broadcast(DOUBLES, E0));
            DoubleVector numerator = even.add(odd).mul(power);
            DoubleVector rest = even.sub(odd);
            DoubleVector reciprocal = broadcast(DOUBLES, 1).div(rest.add(numerator));
            DoubleVector a = numerator.mul(reciprocal);
            a.intoArray(out, to + i);
            rest.mul(reciprocal).mul(a).intoArray(slopes, slopesTo + i);
        }
        return signs.reduceLanes(VectorOperators.OR) >= 0;
    }

    /** With e = e^(2 x) - 1, which keeps the digits of a small x: e / (e + 2). */
    private static void ordinaryTanh(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector half = fromArray(DOUBLES, x, from + i);
            DoubleVector v = half.add(half);
            DoubleVector rounded = v.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, BIASED_ROUNDER));
            DoubleVector n = rounded.sub(BIASED_ROUNDER);
            DoubleVector r = n.fma(broadcast(DOUBLES, -LN2_LOW), n.fma(broadcast(DOUBLES, -LN2_HIGH), v));
            DoubleVector power =
                    rounded.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
            DoubleVector curvature = broadcast(DOUBLES, Q9)
                    .fma(r, broadcast(DOUBLES, Q8))
                    .fma(r, broadcast(DOUBLES, Q7))
                    .fma(r, broadcast(DOUBLES, Q6))
                    .fma(r, broadcast(DOUBLES, Q5))
                    .fma(r, broadcast(DOUBLES, Q4))
                    .fma(r, broadcast(DOUBLES, Q3))
                    .fma(r, broadcast(DOUBLES, Q2))
                    .fma(r, broadcast(DOUBLES, Q1))
                    .fma(r, broadcast(DOUBLES, Q0));
            DoubleVector e = power.fma(r.mul(r).fma(curvature, r), power.sub(1));
            e.div(e.add(2)).intoArray(out, to + i);
        }
    }

    /**
     * The same, and the slope 4 (e + 1) / (e + 2)^2, where e + 1 is not made of e, because that keeps no digits of a small
     * e + 1. The signs of e and of the reciprocal are turned: that saves turning others.
     */
    private static void ordinaryTanh(
            double[] out, int to, double[] slopes, int slopesTo, double[] x, int from, int length) {
        DoubleVector minusOne = broadcast(DOUBLES, -1);
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector half = fromArray(DOUBLES, x, from + i);
            DoubleVector v = half.add(half);
            DoubleVector rounded = v.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, NEGATIVE_ROUNDER));
            DoubleVector n = rounded.sub(NEGATIVE_ROUNDER);
            DoubleVector r = n.fma(broadcast(DOUBLES, -LN2_LOW), n.fma(broadcast(DOUBLES, -LN2_HIGH), v));
            DoubleVector minusPower =
                    rounded.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
            DoubleVector curvature = broadcast(DOUBLES, Q9)
                    .fma(r, broadcast(DOUBLES, Q8))
                    .fma(r, broadcast(DOUBLES, Q7))
                    .fma(r, broadcast(DOUBLES, Q6))
                    .fma(r, broadcast(DOUBLES, Q5))
                    .fma(r, broadcast(DOUBLES, Q4))
                    .fma(r, broadcast(DOUBLES, Q3))
                    .fma(r, broadcast(DOUBLES, Q2))
                    .fma(r, broadcast(DOUBLES, Q1))
                    .fma(r, broadcast(DOUBLES, Q0));
            DoubleVector rest = r.mul(r).fma(curvature, r);
            DoubleVector minusE = minusPower.fma(rest, minusPower.sub(minusOne));
            DoubleVector d = broadcast(DOUBLES, 2).sub(minusE);
            DoubleVector reciprocal = minusOne.div(d);
            DoubleVector near = minusE.mul(reciprocal);
            near.fma(d, minusE).fma(reciprocal, near).intoArray(out, to + i);
            minusPower
                    .fma(rest, minusPower)
                    .mul(reciprocal)
                    .mul(reciprocal)
                    .mul(-4)
                    .intoArray(slopes, slopesTo + i);
        }
    }

    private double[] unwanted(int length) {
        if (unwanted.length < length) {
            unwanted = new double[length];
        }
        return unwanted;
    }
}
