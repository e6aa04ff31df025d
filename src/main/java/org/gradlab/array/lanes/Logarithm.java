package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import org.gradlab.array.Unary;

/**
 * Natural logarithms: ln(1 + f) = 2 artanh(s) = 2 s + s^3 P(s^2) with s = f / (2 + f), where 2 s is written
 * f - f^2/2 + s f^2/2 as in fdlibm, because f is exact and s is not.
 *
 * <p>Largest errors of 3 million random arguments each: ln x 0.85 ulp, ln(1 + x) 1.3 ulp. The logarithm of a number that is
 * subnormal, not positive or not finite is left to the scalar definition.
 */
final class Logarithm {

    private static final long SQRT_HALF_BITS = Double.doubleToRawLongBits(0x1.6a09e667f3bcdp-1);

    private final Loop ofNormal = Logarithm::ofNormal;
    private final Exceptions exceptions = new Exceptions();

    /** out = ln x for any x: -infinity at zero, NaN below. Modified: out, which may be x. */
    void log(double[] out, int to, double[] x, int from, int length) {
        boolean normal = Lanes.areNormal(x, from, length);
        if (!normal) {
            exceptions.keep(x, from, length);
        }
        Loop.call(ofNormal, out, to, x, from, length);
        if (!normal) {
            exceptions.replaceOutside(Double.MIN_NORMAL, Double.MAX_VALUE, Unary.LOG, out, to, length);
        }
    }

    private static void ofNormal(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            // x = 2^k (1 + f), where 1 + f lies between the square roots of 1/2 and 2.
            LongVector bits = fromArray(DOUBLES, x, from + i).viewAsIntegralLanes();
            LongVector k = bits.sub(SQRT_HALF_BITS).lanewise(ASHR, Binary64.EXPONENT_SHIFT);
            DoubleVector f = bits.sub(k.lanewise(LSHL, Binary64.EXPONENT_SHIFT))
                    .viewAsFloatingLanes()
                    .sub(1);
            // Not every machine converts integers in lanes: the inverse of rounding does it.
            DoubleVector exponent =
                    k.add(Exponential.ROUNDER_BITS).viewAsFloatingLanes().sub(Binary64.ROUNDER);
            DoubleVector s = f.div(f.add(2));
            DoubleVector z = s.mul(s);
            DoubleVector tail = broadcast(DOUBLES, 0x1.2b5a8aca29606p-3)
                    .fma(z, broadcast(DOUBLES, 0x1.39fe31c776b3cp-3))
                    .fma(z, broadcast(DOUBLES, 0x1.7462b61242beep-3))
                    .fma(z, broadcast(DOUBLES, 0x1.c71c62e0922bbp-3))
                    .fma(z, broadcast(DOUBLES, 0x1.2492492df5266p-2))
                    .fma(z, broadcast(DOUBLES, 0x1.99999999952bfp-2))
                    .fma(z, broadcast(DOUBLES, 0x1.5555555555558p-1))
                    .mul(z);
            DoubleVector halfSquare = f.mul(f).mul(0.5);
            DoubleVector low = s.fma(halfSquare.add(tail), exponent.mul(Binary64.LN2_LOW));
            exponent.fma(broadcast(DOUBLES, Binary64.LN2_HIGH), f.sub(halfSquare.sub(low)))
                    .intoArray(out, to + i);
        }
    }

    /** out = ln(1 + x) for x from 0 to 1, accurate for the smallest x too. Modified: out, which may be x. */
    static void logOnePlus(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector f = fromArray(DOUBLES, x, from + i);
            DoubleVector s = f.div(f.add(2));
            DoubleVector z = s.mul(s);
            DoubleVector tail = broadcast(DOUBLES, 0x1.4b0ed4be67ccbp-3)
                    .fma(z, broadcast(DOUBLES, 0x1.687604d0c15bbp-4))
                    .fma(z, broadcast(DOUBLES, 0x1.eb913ba3f0fabp-4))
                    .fma(z, broadcast(DOUBLES, 0x1.10ac6a3d3e471p-3))
                    .fma(z, broadcast(DOUBLES, 0x1.3b18b34a260bfp-3))
                    .fma(z, broadcast(DOUBLES, 0x1.745cf0aa6a010p-3))
                    .fma(z, broadcast(DOUBLES, 0x1.c71c727164156p-3))
                    .fma(z, broadcast(DOUBLES, 0x1.24924923d422cp-2))
                    .fma(z, broadcast(DOUBLES, 0x1.999999999a3dfp-2))
                    .fma(z, broadcast(DOUBLES, 0x1.5555555555555p-1))
                    .mul(z);
            DoubleVector halfSquare = f.mul(f).mul(0.5);
            f.sub(halfSquare.sub(s.mul(halfSquare.add(tail)))).intoArray(out, to + i);
        }
    }
}
