package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static org.gradlab.array.lanes.Exponential.EXPONENT_BIAS;
import static org.gradlab.array.lanes.Exponential.EXPONENT_SHIFT;
import static org.gradlab.array.lanes.Exponential.LN2_HIGH;
import static org.gradlab.array.lanes.Exponential.LN2_LOW;
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
import static org.gradlab.array.lanes.Exponential.ROUNDER;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;

/**
 * The S-shaped functions.
 *
 * <p>Largest errors of 3 million random arguments each: sigmoid 2.3 ulp, from the subnormal numbers to 1; tanh 2.6 ulp, near zero
 * too. NaN stays NaN.
 */
final class Sigmoids {

    /** From here on sigmoid rounds to 1; e^x would overflow far beyond. */
    private static final double SIGMOID_SATURATED = 40;

    /** Beyond this |x|, tanh rounds to 1 or -1. */
    private static final double TANH_SATURATED = 20;

    /** Up to this |x|, e^(2 x) neither overflows nor is subnormal. */
    private static final double TANH_ORDINARY = Exponential.ORDINARY / 2;

    private final Exponential exponential;

    Sigmoids(Exponential exponential) {
        this.exponential = exponential;
    }

    /** out = 1 / (1 + e^-x) as e^x / (1 + e^x). Modified: out, which may be x. */
    void sigmoid(double[] out, int to, double[] x, int from, int length) {
        if (Lanes.within(Exponential.ORDINARY, x, from, length)) {
            exponential.exp(out, to, x, from, length);
        } else {
            for (int i = 0; i < length; i += VECTOR) {
                fromArray(DOUBLES, x, from + i).min(SIGMOID_SATURATED).intoArray(out, to + i);
            }
            exponential.exp(out, to, out, to, length);
        }
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector e = fromArray(DOUBLES, out, to + i);
            e.div(e.add(1)).intoArray(out, to + i);
        }
    }

    /** out = tanh x. Modified: out, which may be x. */
    void tanh(double[] out, int to, double[] x, int from, int length) {
        if (Lanes.within(TANH_ORDINARY, x, from, length)) {
            tanhOrdinary(out, to, x, from, length);
        } else {
            for (int i = 0; i < length; i += VECTOR) {
                fromArray(DOUBLES, x, from + i)
                        .max(-TANH_SATURATED)
                        .min(TANH_SATURATED)
                        .intoArray(out, to + i);
            }
            tanhOrdinary(out, to, out, to, length);
        }
    }

    /** e / (e + 2) with e = e^(2 x) - 1, which keeps the digits of a small x; the steps are those of {@link Exponential}. */
    private static void tanhOrdinary(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector half = fromArray(DOUBLES, x, from + i);
            DoubleVector v = half.add(half);
            DoubleVector rounded = v.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, ROUNDER));
            DoubleVector n = rounded.sub(ROUNDER);
            DoubleVector r = n.fma(broadcast(DOUBLES, -LN2_LOW), n.fma(broadcast(DOUBLES, -LN2_HIGH), v));
            DoubleVector power = rounded.viewAsIntegralLanes()
                    .add(EXPONENT_BIAS)
                    .lanewise(LSHL, EXPONENT_SHIFT)
                    .viewAsFloatingLanes();
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
}
