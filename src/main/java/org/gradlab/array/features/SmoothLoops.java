package org.gradlab.array.features;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;
import static org.gradlab.array.features.Registers.DOUBLES;
import static org.gradlab.array.features.Registers.LONGS;
import static org.gradlab.array.features.Registers.SIGN;
import static org.gradlab.array.features.Registers.VECTOR;
import static org.gradlab.array.plain.SmoothFunctions.E0;
import static org.gradlab.array.plain.SmoothFunctions.E1;
import static org.gradlab.array.plain.SmoothFunctions.E2;
import static org.gradlab.array.plain.SmoothFunctions.E3;
import static org.gradlab.array.plain.SmoothFunctions.E4;
import static org.gradlab.array.plain.SmoothFunctions.E5;
import static org.gradlab.array.plain.SmoothFunctions.E6;
import static org.gradlab.array.plain.SmoothFunctions.E7;
import static org.gradlab.array.plain.SmoothFunctions.E8;
import static org.gradlab.array.plain.SmoothFunctions.E9;
import static org.gradlab.array.plain.SmoothFunctions.EXPONENT_SHIFT;
import static org.gradlab.array.plain.SmoothFunctions.LN2_HIGH;
import static org.gradlab.array.plain.SmoothFunctions.LN2_LOW;
import static org.gradlab.array.plain.SmoothFunctions.LOG2_E;
import static org.gradlab.array.plain.SmoothFunctions.P0;
import static org.gradlab.array.plain.SmoothFunctions.P1;
import static org.gradlab.array.plain.SmoothFunctions.P2;
import static org.gradlab.array.plain.SmoothFunctions.Q0;
import static org.gradlab.array.plain.SmoothFunctions.Q1;
import static org.gradlab.array.plain.SmoothFunctions.Q2;
import static org.gradlab.array.plain.SmoothFunctions.Q3;
import static org.gradlab.array.plain.SmoothFunctions.ROUNDER;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import org.gradlab.array.plain.SmoothFunctions;

/**
 * The operations of {@link SmoothFunctions} in vectors, one for one, over whole groups of ordinary arguments. Each loop is written out:
 * what a function of ours returned might be an object.
 */
final class SmoothLoops {

    private SmoothLoops() {}

    /** out = e^x. Modified: out, which may be x. */
    static void exp(double[] out, int to, double[] x, int from, int length) {
        DoubleVector one = broadcast(DOUBLES, 1);
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector v = fromArray(DOUBLES, x, from + i);
            DoubleVector rounded = v.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, ROUNDER));
            DoubleVector n = rounded.sub(ROUNDER);
            DoubleVector r = n.fma(broadcast(DOUBLES, -LN2_LOW), n.fma(broadcast(DOUBLES, -LN2_HIGH), v));
            DoubleVector power =
                    rounded.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
            broadcast(DOUBLES, E9)
                    .fma(r, broadcast(DOUBLES, E8))
                    .fma(r, broadcast(DOUBLES, E7))
                    .fma(r, broadcast(DOUBLES, E6))
                    .fma(r, broadcast(DOUBLES, E5))
                    .fma(r, broadcast(DOUBLES, E4))
                    .fma(r, broadcast(DOUBLES, E3))
                    .fma(r, broadcast(DOUBLES, E2))
                    .fma(r, broadcast(DOUBLES, E1))
                    .fma(r, broadcast(DOUBLES, E0))
                    .fma(r, one)
                    .fma(r, one)
                    .mul(power)
                    .intoArray(out, to + i);
        }
    }

    /** out = 1 / (1 + e^-x). Modified: out, which may be x. */
    static void sigmoid(double[] out, int to, double[] x, int from, int length) {
        DoubleVector one = broadcast(DOUBLES, 1);
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector argument = fromArray(DOUBLES, x, from + i);
            DoubleVector v = argument.abs().neg();
            DoubleVector rounded = v.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, ROUNDER));
            DoubleVector n = rounded.sub(ROUNDER);
            DoubleVector r = n.fma(broadcast(DOUBLES, -LN2_LOW), n.fma(broadcast(DOUBLES, -LN2_HIGH), v));
            DoubleVector power =
                    rounded.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
            DoubleVector s = r.mul(r);
            DoubleVector t = broadcast(DOUBLES, P2)
                    .fma(s, broadcast(DOUBLES, P1))
                    .fma(s, broadcast(DOUBLES, P0))
                    .mul(r);
            DoubleVector q = broadcast(DOUBLES, Q3)
                    .fma(s, broadcast(DOUBLES, Q2))
                    .fma(s, broadcast(DOUBLES, Q1))
                    .fma(s, broadcast(DOUBLES, Q0));
            DoubleVector up = q.add(t).mul(power);
            DoubleVector small = up.div(q.sub(t).add(up));
            DoubleVector large = one.sub(small);
            LongVector negative =
                    LongVector.zero(LONGS).sub(argument.viewAsIntegralLanes().lanewise(LSHR, SIGN));
            LongVector bits = large.viewAsIntegralLanes();
            bits.lanewise(XOR, bits.lanewise(XOR, small.viewAsIntegralLanes()).and(negative))
                    .viewAsFloatingLanes()
                    .intoArray(out, to + i);
        }
    }

    /** out = the slope of the sigmoid. Modified: out, which may be x. */
    static void sigmoidSlope(double[] out, int to, double[] x, int from, int length) {
        DoubleVector one = broadcast(DOUBLES, 1);
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector v = fromArray(DOUBLES, x, from + i).abs().neg();
            DoubleVector rounded = v.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, ROUNDER));
            DoubleVector n = rounded.sub(ROUNDER);
            DoubleVector r = n.fma(broadcast(DOUBLES, -LN2_LOW), n.fma(broadcast(DOUBLES, -LN2_HIGH), v));
            DoubleVector power =
                    rounded.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
            DoubleVector s = r.mul(r);
            DoubleVector t = broadcast(DOUBLES, P2)
                    .fma(s, broadcast(DOUBLES, P1))
                    .fma(s, broadcast(DOUBLES, P0))
                    .mul(r);
            DoubleVector q = broadcast(DOUBLES, Q3)
                    .fma(s, broadcast(DOUBLES, Q2))
                    .fma(s, broadcast(DOUBLES, Q1))
                    .fma(s, broadcast(DOUBLES, Q0));
            DoubleVector up = q.add(t).mul(power);
            DoubleVector small = up.div(q.sub(t).add(up));
            small.mul(one.sub(small)).intoArray(out, to + i);
        }
    }

    /** out = 1 / (1 + e^-x) and slopes = its slope. Modified: out and slopes; out may be x. */
    static void sigmoidWithSlope(
            double[] out, int to, double[] slopes, int slopesTo, double[] x, int from, int length) {
        DoubleVector one = broadcast(DOUBLES, 1);
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector argument = fromArray(DOUBLES, x, from + i);
            DoubleVector v = argument.abs().neg();
            DoubleVector rounded = v.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, ROUNDER));
            DoubleVector n = rounded.sub(ROUNDER);
            DoubleVector r = n.fma(broadcast(DOUBLES, -LN2_LOW), n.fma(broadcast(DOUBLES, -LN2_HIGH), v));
            DoubleVector power =
                    rounded.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
            DoubleVector s = r.mul(r);
            DoubleVector t = broadcast(DOUBLES, P2)
                    .fma(s, broadcast(DOUBLES, P1))
                    .fma(s, broadcast(DOUBLES, P0))
                    .mul(r);
            DoubleVector q = broadcast(DOUBLES, Q3)
                    .fma(s, broadcast(DOUBLES, Q2))
                    .fma(s, broadcast(DOUBLES, Q1))
                    .fma(s, broadcast(DOUBLES, Q0));
            DoubleVector up = q.add(t).mul(power);
            DoubleVector small = up.div(q.sub(t).add(up));
            DoubleVector large = one.sub(small);
            small.mul(large).intoArray(slopes, slopesTo + i);
            LongVector negative =
                    LongVector.zero(LONGS).sub(argument.viewAsIntegralLanes().lanewise(LSHR, SIGN));
            LongVector bits = large.viewAsIntegralLanes();
            bits.lanewise(XOR, bits.lanewise(XOR, small.viewAsIntegralLanes()).and(negative))
                    .viewAsFloatingLanes()
                    .intoArray(out, to + i);
        }
    }

    /** out = tanh x. Modified: out, which may be x. */
    static void tanh(double[] out, int to, double[] x, int from, int length) {
        DoubleVector one = broadcast(DOUBLES, 1);
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector argument = fromArray(DOUBLES, x, from + i);
            DoubleVector v = argument.abs().mul(-2);
            DoubleVector rounded = v.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, ROUNDER));
            DoubleVector n = rounded.sub(ROUNDER);
            DoubleVector r = n.fma(broadcast(DOUBLES, -LN2_LOW), n.fma(broadcast(DOUBLES, -LN2_HIGH), v));
            DoubleVector power =
                    rounded.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
            DoubleVector s = r.mul(r);
            DoubleVector t = broadcast(DOUBLES, P2)
                    .fma(s, broadcast(DOUBLES, P1))
                    .fma(s, broadcast(DOUBLES, P0))
                    .mul(r);
            DoubleVector q = broadcast(DOUBLES, Q3)
                    .fma(s, broadcast(DOUBLES, Q2))
                    .fma(s, broadcast(DOUBLES, Q1))
                    .fma(s, broadcast(DOUBLES, Q0));
            DoubleVector difference =
                    q.fma(one.sub(power), t.mul(one.add(power)).neg());
            difference
                    .div(q.sub(t).add(q.add(t).mul(power)))
                    .viewAsIntegralLanes()
                    .or(argument.viewAsIntegralLanes().and(Long.MIN_VALUE))
                    .viewAsFloatingLanes()
                    .intoArray(out, to + i);
        }
    }

    /** out = the slope of tanh. Modified: out, which may be x. */
    static void tanhSlope(double[] out, int to, double[] x, int from, int length) {
        DoubleVector one = broadcast(DOUBLES, 1);
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector v = fromArray(DOUBLES, x, from + i).abs().mul(-2);
            DoubleVector rounded = v.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, ROUNDER));
            DoubleVector n = rounded.sub(ROUNDER);
            DoubleVector r = n.fma(broadcast(DOUBLES, -LN2_LOW), n.fma(broadcast(DOUBLES, -LN2_HIGH), v));
            DoubleVector power =
                    rounded.viewAsIntegralLanes().lanewise(LSHL, EXPONENT_SHIFT).viewAsFloatingLanes();
            DoubleVector s = r.mul(r);
            DoubleVector t = broadcast(DOUBLES, P2)
                    .fma(s, broadcast(DOUBLES, P1))
                    .fma(s, broadcast(DOUBLES, P0))
                    .mul(r);
            DoubleVector q = broadcast(DOUBLES, Q3)
                    .fma(s, broadcast(DOUBLES, Q2))
                    .fma(s, broadcast(DOUBLES, Q1))
                    .fma(s, broadcast(DOUBLES, Q0));
            DoubleVector up = q.add(t).mul(power);
            DoubleVector small = up.div(q.sub(t).add(up));
            small.mul(4).mul(one.sub(small)).intoArray(out, to + i);
        }
    }
}
