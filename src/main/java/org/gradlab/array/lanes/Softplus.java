package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;

/** Softplus and its kin, out of ln(1 + e^-|x|), which neither overflows nor loses a small number to cancellation. */
final class Softplus {

    private final Loop minusSize = Softplus::minusSize;
    private final Loop logOnePlus = Logarithm::logOnePlus;
    private final Exponential exponential;

    /** What a result is put together from, so that it may go to where an argument is. */
    private double[] parts = new double[0];

    Softplus(Exponential exponential) {
        this.exponential = exponential;
    }

    /** out = ln(1 + e^x) as max(x, 0) + ln(1 + e^-|x|). Modified: out, which may be x. */
    void softplus(double[] out, int to, double[] x, int from, int length) {
        logOnePlusExpOfNegative(x, from, length);
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x, from + i)
                    .max(0)
                    .add(fromArray(DOUBLES, parts, i))
                    .intoArray(out, to + i);
        }
    }

    /** out = max(x, 0) - x y + ln(1 + e^-|x|). Modified: out, which may be x or y. */
    void binaryCrossEntropy(double[] out, int to, double[] x, int left, double[] y, int right, int wrap, int length) {
        logOnePlusExpOfNegative(x, left, length);
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x, left + i);
            DoubleVector b = fromArray(DOUBLES, y, right + (i & wrap));
            a.max(0).sub(a.mul(b)).add(fromArray(DOUBLES, parts, i)).intoArray(out, to + i);
        }
    }

    private void logOnePlusExpOfNegative(double[] x, int from, int length) {
        if (parts.length < length) {
            parts = new double[length];
        }
        Loop.call(minusSize, parts, 0, x, from, length);
        exponential.exp(parts, 0, parts, 0, length);
        Loop.call(logOnePlus, parts, 0, parts, 0, length);
    }

    private static void minusSize(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x, from + i).abs().neg().intoArray(out, to + i);
        }
    }
}
