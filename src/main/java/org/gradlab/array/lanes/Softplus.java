package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;

/** Softplus and its kin, out of ln(1 + e^-|x|), which neither overflows nor loses a small number to cancellation. */
final class Softplus {

    private final Exponential exponential;

    /** What a result is put together from, so that it may go to where an argument is. */
    private double[] parts = new double[0];

    Softplus(Exponential exponential) {
        this.exponential = exponential;
    }

    /** out = ln(1 + e^x) as max(x, 0) + ln(1 + e^-|x|). Modified: out, which may be x. */
    void softplus(PanelLayout out, PanelLayout x, int panel) {
        logOnePlusExpOfNegative(x.data(), x.start(panel), x.length());
        int to = out.start(panel);
        int from = x.start(panel);
        int length = x.length();
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x.data(), from + i)
                    .max(0)
                    .add(fromArray(DOUBLES, parts, i))
                    .intoArray(out.data(), to + i);
        }
    }

    /** out = max(x, 0) - x y + ln(1 + e^-|x|). Modified: out, which may be x or y. */
    boolean binaryCrossEntropy(Strip s) {
        logOnePlusExpOfNegative(s.x, s.left, s.length);
        double[] out = s.out;
        double[] x = s.x;
        double[] y = s.y;
        int to = s.to;
        int left = s.left;
        int right = s.right;
        int wrap = s.wrap;
        int length = s.length;
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x, left + i);
            DoubleVector b = fromArray(DOUBLES, y, right + (i & wrap));
            a.max(0).sub(a.mul(b)).add(fromArray(DOUBLES, parts, i)).intoArray(out, to + i);
        }
        return true;
    }

    private void logOnePlusExpOfNegative(double[] x, int from, int length) {
        if (parts.length < length) {
            parts = new double[length];
        }
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x, from + i).abs().neg().intoArray(parts, i);
        }
        exponential.exp(parts, 0, parts, 0, length);
        Logarithm.logOnePlus(parts, 0, length);
    }
}
