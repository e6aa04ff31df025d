package org.gradlab.array.lanes;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static org.gradlab.array.lanes.Lanes.broadcast;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;

/**
 * Natural logarithms, lane by lane: ln(1 + f) = 2 artanh(s) = 2 s + s^3 P(s^2) with s = f / (2 + f), where 2 s is written
 * f - f^2/2 + s f^2/2 as in fdlibm, because f is exact and s is not.
 */
final class Logarithm {

    private static final double SUBNORMAL_SCALE = 0x1p54;
    private static final double SUBNORMAL_EXPONENT = 54;
    private static final int EXPONENT_SHIFT = 52;
    private static final long SQRT_HALF_BITS = Double.doubleToRawLongBits(0x1.6a09e667f3bcdp-1);

    private Logarithm() {}

    /** ln x for any x: -infinity at zero, NaN below. */
    static DoubleVector log(DoubleVector x) {
        VectorMask<Double> subnormal = x.compare(LT, Double.MIN_NORMAL);
        DoubleVector normal = x.blend(x.mul(SUBNORMAL_SCALE), subnormal);
        // x = 2^k (1 + f), where 1 + f lies between the square roots of 1/2 and 2.
        LongVector bits = normal.viewAsIntegralLanes();
        LongVector k = bits.sub(SQRT_HALF_BITS).lanewise(ASHR, EXPONENT_SHIFT);
        DoubleVector onePlusF = bits.sub(k.lanewise(LSHL, EXPONENT_SHIFT)).viewAsFloatingLanes();
        DoubleVector exponent = Exponential.toDouble(k);
        DoubleVector f = onePlusF.sub(1);
        return atTheEdges(x, combine(f, exponent.blend(exponent.sub(SUBNORMAL_EXPONENT), subnormal), true));
    }

    /** ln(1 + t) for t from 0 to 1, accurate for the smallest t too. */
    static DoubleVector logOnePlusFraction(DoubleVector t) {
        return combine(t, broadcast(0), false);
    }

    private static DoubleVector combine(DoubleVector f, DoubleVector exponent, boolean nearOne) {
        DoubleVector s = f.div(f.add(2));
        DoubleVector z = s.mul(s);
        DoubleVector halfSquare = f.mul(f).mul(0.5);
        DoubleVector tail = z.mul(nearOne ? upToSqrtTwo(z) : upToTwo(z));
        DoubleVector low = s.fma(halfSquare.add(tail), exponent.mul(Exponential.LN2_LOW));
        return exponent.fma(broadcast(Exponential.LN2_HIGH), f.sub(halfSquare.sub(low)));
    }

    /** P for 1 + f between the square roots of 1/2 and 2, to 0.05 ulp of the logarithm. */
    private static DoubleVector upToSqrtTwo(DoubleVector z) {
        return broadcast(0x1.2b5a8aca29606p-3)
                .fma(z, broadcast(0x1.39fe31c776b3cp-3))
                .fma(z, broadcast(0x1.7462b61242beep-3))
                .fma(z, broadcast(0x1.c71c62e0922bbp-3))
                .fma(z, broadcast(0x1.2492492df5266p-2))
                .fma(z, broadcast(0x1.99999999952bfp-2))
                .fma(z, broadcast(0x1.5555555555558p-1));
    }

    /** P for 1 + f between 1 and 2, to 0.07 ulp of the logarithm. */
    private static DoubleVector upToTwo(DoubleVector z) {
        return broadcast(0x1.4b0ed4be67ccbp-3)
                .fma(z, broadcast(0x1.687604d0c15bbp-4))
                .fma(z, broadcast(0x1.eb913ba3f0fabp-4))
                .fma(z, broadcast(0x1.10ac6a3d3e471p-3))
                .fma(z, broadcast(0x1.3b18b34a260bfp-3))
                .fma(z, broadcast(0x1.745cf0aa6a010p-3))
                .fma(z, broadcast(0x1.c71c727164156p-3))
                .fma(z, broadcast(0x1.24924923d422cp-2))
                .fma(z, broadcast(0x1.999999999a3dfp-2))
                .fma(z, broadcast(0x1.5555555555555p-1));
    }

    private static DoubleVector atTheEdges(DoubleVector x, DoubleVector inside) {
        VectorMask<Double> infiniteOrNaN =
                x.compare(LT, Double.POSITIVE_INFINITY).not();
        return inside.blend(x, infiniteOrNaN)
                .blend(Double.NaN, x.compare(LT, 0))
                .blend(Double.NEGATIVE_INFINITY, x.compare(EQ, 0));
    }
}
