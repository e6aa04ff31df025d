package org.gradlab.array.lanes;

import static jdk.incubator.vector.VectorOperators.LT;
import static org.gradlab.array.lanes.Lanes.broadcast;

import jdk.incubator.vector.DoubleVector;

/**
 * The S-shaped functions and softplus, lane by lane.
 *
 * <p>A function that is called ordinary is for |x| at most {@link #ORDINARY} and gives the same bits as the one for any x.
 */
final class Sigmoids {

    /** Up to this |x|, e^(2x) neither overflows nor is subnormal. */
    static final double ORDINARY = Exponential.ORDINARY / 2;

    /** Beyond this |x|, tanh rounds to 1 or -1. */
    private static final double TANH_SATURATED = 20;

    private Sigmoids() {}

    /** 1 / (1 + e^-x). */
    static DoubleVector sigmoidOrdinary(DoubleVector x) {
        return broadcast(1).div(Exponential.expOrdinary(x.neg()).add(1));
    }

    /** 1 / (1 + e^-x), which is e^x where e^-x may overflow. */
    static DoubleVector sigmoid(DoubleVector x) {
        DoubleVector inside = broadcast(1).div(Exponential.exp(x.neg()).add(1));
        return inside.blend(Exponential.exp(x), x.compare(LT, -Exponential.ORDINARY));
    }

    /** e - 1 over e + 1 with e = e^(2x), by way of e - 1, which keeps the digits of a small x. */
    static DoubleVector tanhOrdinary(DoubleVector x) {
        DoubleVector e = Exponential.expMinusOneOrdinary(x.add(x));
        return e.div(e.add(2));
    }

    /** The hyperbolic tangent. */
    static DoubleVector tanh(DoubleVector x) {
        return tanhOrdinary(x.max(-TANH_SATURATED).min(TANH_SATURATED));
    }

    /** ln(1 + e^x) as max(x, 0) + ln(1 + e^-|x|). */
    static DoubleVector softplus(DoubleVector x) {
        return x.max(0).add(logOnePlusExpOfNegative(x));
    }

    /** ln(1 + e^-|x|). */
    static DoubleVector logOnePlusExpOfNegative(DoubleVector x) {
        return Logarithm.logOnePlusFraction(Exponential.exp(x.abs().neg()));
    }
}
