package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.XOR;
import static org.gradlab.array.lanes.Binary64.HALF_PI_HIGH;
import static org.gradlab.array.lanes.Binary64.HALF_PI_LOW;
import static org.gradlab.array.lanes.Binary64.HALF_PI_MIDDLE;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.LONGS;
import static org.gradlab.array.lanes.Lanes.SIGN;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;

/**
 * Sine, cosine and tangent: x = n pi/2 + r with |r| at most pi/4, the polynomials of fdlibm for the sine and the cosine
 * of r, and a choice between these by the quadrant n.
 *
 * <p>Largest errors of 300 thousand random arguments each for |x| up to {@link #LARGEST}: sine and cosine 0.77 ulp, tangent
 * 2.0 ulp. Beyond, and for infinities and NaN, the scalar definition computes the number.
 */
final class Trigonometry {

    /** Up to this |x| the reduction leaves r with all its digits. */
    static final double LARGEST = 1e5;

    private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;

    /** Moves the second lowest bit, which is set in the quadrants of negative sine, to where the sign is. */
    private static final int TO_SIGN = SIGN - 1;

    private final Loop reduce = (out, to, x, from, length) -> reduce(x, out, high(), low(), length);
    private final Loop sineOfRest = (out, to, x, from, length) -> sineOfRest(x, low(), out, length);
    private final Loop cosineOfRest = (out, to, x, from, length) -> cosineOfRest(x, low(), out, length);
    private final Loop chooseSine = (out, to, x, from, length) -> choose(out, to, length, 0);
    private final Loop chooseCosine = (out, to, x, from, length) -> choose(out, to, length, 1);
    private final Loop quotient = (out, to, x, from, length) -> quotient(out, to, length);
    private final Exceptions exceptions = new Exceptions();
    private double[] high = new double[0];
    private double[] low = new double[0];
    private double[] quadrant = new double[0];
    private double[] sine = new double[0];
    private double[] cosine = new double[0];

    /** out = sin x. Modified: out, which may be x. */
    void sin(double[] out, int to, double[] x, int from, int length) {
        prepare(x, from, length);
        Loop.call(chooseSine, out, to, out, to, length);
        replaceLarge(Unary.SIN, out, to, length);
    }

    /** out = cos x, the sine one quadrant further. Modified: out, which may be x. */
    void cos(double[] out, int to, double[] x, int from, int length) {
        prepare(x, from, length);
        Loop.call(chooseCosine, out, to, out, to, length);
        replaceLarge(Unary.COS, out, to, length);
    }

    /** out = tan x. Modified: out, which may be x. */
    void tan(double[] out, int to, double[] x, int from, int length) {
        prepare(x, from, length);
        Loop.call(quotient, out, to, out, to, length);
        replaceLarge(Unary.TAN, out, to, length);
    }

    private void prepare(double[] x, int from, int length) {
        exceptions.keep(x, from, length);
        if (high.length < length) {
            high = new double[length];
            low = new double[length];
            quadrant = new double[length];
            sine = new double[length];
            cosine = new double[length];
        }
        Loop.call(reduce, quadrant, 0, exceptions.arguments(), 0, length);
        Loop.call(sineOfRest, sine, 0, high, 0, length);
        Loop.call(cosineOfRest, cosine, 0, high, 0, length);
    }

    /** high + low = x - n pi/2; the lowest bits of the quadrant's mantissa are n. */
    private static void reduce(double[] x, double[] quadrant, double[] high, double[] low, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector v = fromArray(DOUBLES, x, i);
            DoubleVector rounded = v.fma(broadcast(DOUBLES, TWO_OVER_PI), broadcast(DOUBLES, Binary64.ROUNDER));
            DoubleVector n = rounded.sub(Binary64.ROUNDER);
            DoubleVector first = n.fma(broadcast(DOUBLES, -HALF_PI_HIGH), v);
            DoubleVector second = n.mul(HALF_PI_MIDDLE);
            DoubleVector lost = n.fma(broadcast(DOUBLES, HALF_PI_MIDDLE), second.neg());
            // Knuth's sum of two, because after cancellation the second part may be the larger one.
            DoubleVector r = first.sub(second);
            DoubleVector part = r.sub(first);
            DoubleVector error = first.sub(r.sub(part)).sub(second.add(part));
            rounded.intoArray(quadrant, i);
            r.intoArray(high, i);
            n.fma(broadcast(DOUBLES, -HALF_PI_LOW), error.sub(lost)).intoArray(low, i);
        }
    }

    /** sin(r + t) = r + t - r^3/6 + ..., t the low part of r. */
    private static void sineOfRest(double[] high, double[] low, double[] sine, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector r = fromArray(DOUBLES, high, i);
            DoubleVector t = fromArray(DOUBLES, low, i);
            DoubleVector z = r.mul(r);
            DoubleVector cube = z.mul(r);
            DoubleVector tail = broadcast(DOUBLES, 1.58969099521155e-10)
                    .fma(z, broadcast(DOUBLES, -2.5050760253406863e-8))
                    .fma(z, broadcast(DOUBLES, 2.7557313707070068e-6))
                    .fma(z, broadcast(DOUBLES, -0.0001984126982985795))
                    .fma(z, broadcast(DOUBLES, 0.00833333333332249));
            r.sub(z.mul(t.mul(0.5).sub(cube.mul(tail))).sub(t).sub(cube.mul(-0.16666666666666632)))
                    .intoArray(sine, i);
        }
    }

    /** cos(r + t) = 1 - r^2/2 + r^4/24 - ... - r t, t the low part of r. */
    private static void cosineOfRest(double[] high, double[] low, double[] cosine, int length) {
        DoubleVector one = broadcast(DOUBLES, 1);
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector r = fromArray(DOUBLES, high, i);
            DoubleVector t = fromArray(DOUBLES, low, i);
            DoubleVector z = r.mul(r);
            DoubleVector tail = broadcast(DOUBLES, -1.1359647557788195e-11)
                    .fma(z, broadcast(DOUBLES, 2.087572321298175e-9))
                    .fma(z, broadcast(DOUBLES, -2.7557314351390663e-7))
                    .fma(z, broadcast(DOUBLES, 2.480158728947673e-5))
                    .fma(z, broadcast(DOUBLES, -0.001388888888887411))
                    .fma(z, broadcast(DOUBLES, 0.0416666666666666));
            DoubleVector half = z.mul(0.5);
            DoubleVector w = one.sub(half);
            DoubleVector lost = one.sub(w).sub(half);
            w.add(lost.add(z.mul(z).mul(tail).sub(r.mul(t)))).intoArray(cosine, i);
        }
    }

    /**
     * Choices are made of bits: s ^ (s ^ c) is c. A mask could become an object, depending on what was compiled before.
     *
     * <p>The sine in quadrant n + further: sin r, cos r, -sin r, -cos r in turn. */
    private void choose(double[] out, int to, int length, long further) {
        for (int i = 0; i < length; i += VECTOR) {
            LongVector n = fromArray(DOUBLES, quadrant, i).viewAsIntegralLanes().add(further);
            LongVector odd = LongVector.zero(LONGS).sub(n.and(1));
            LongVector s = fromArray(DOUBLES, sine, i).viewAsIntegralLanes();
            LongVector c = fromArray(DOUBLES, cosine, i).viewAsIntegralLanes();
            s.lanewise(XOR, s.lanewise(XOR, c).and(odd))
                    .lanewise(XOR, n.and(2).lanewise(LSHL, TO_SIGN))
                    .viewAsFloatingLanes()
                    .intoArray(out, to + i);
        }
    }

    /** The tangent in quadrant n: sin r / cos r, -cos r / sin r in turn. */
    private void quotient(double[] out, int to, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            LongVector n = fromArray(DOUBLES, quadrant, i).viewAsIntegralLanes();
            LongVector odd = LongVector.zero(LONGS).sub(n.and(1));
            LongVector s = fromArray(DOUBLES, sine, i).viewAsIntegralLanes();
            LongVector c = fromArray(DOUBLES, cosine, i).viewAsIntegralLanes();
            LongVector difference = s.lanewise(XOR, c).and(odd);
            DoubleVector numerator = s.lanewise(XOR, difference)
                    .lanewise(XOR, n.and(1).lanewise(LSHL, SIGN))
                    .viewAsFloatingLanes();
            numerator.div(c.lanewise(XOR, difference).viewAsFloatingLanes()).intoArray(out, to + i);
        }
    }

    private double[] high() {
        return high;
    }

    private double[] low() {
        return low;
    }

    private void replaceLarge(Elementwise f, double[] out, int to, int length) {
        if (!Lanes.within(LARGEST, exceptions.arguments(), 0, length)) {
            exceptions.replaceBeyond(LARGEST, f, out, to, length);
        }
    }
}
