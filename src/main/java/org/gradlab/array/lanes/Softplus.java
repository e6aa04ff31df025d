package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;

/** Softplus and its kin, out of ln(1 + e^-|x|), which neither overflows nor loses a small number to cancellation. */
final class Softplus {

    private final Exponential exponential;
    private final Sigmoids sigmoids;

    /** What a result is put together from, so that it may go to where an argument is. */
    private double[] parts = new double[0];

    Softplus(Exponential exponential, Sigmoids sigmoids) {
        this.exponential = exponential;
        this.sigmoids = sigmoids;
    }

    /** out = ln(1 + e^x) as max(x, 0) + ln(1 + e^-|x|). Modified: out, which may be x. */
    void softplus(PanelLayout out, PanelLayout x, int panel) {
        logOnePlusExpOfNegative(x, panel);
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
    void binaryCrossEntropy(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        logOnePlusExpOfNegative(x, panel);
        int to = out.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x.data(), left + i);
            DoubleVector b = fromArray(DOUBLES, y.data(), right + (i & wrap));
            a.max(0).sub(a.mul(b)).add(fromArray(DOUBLES, parts, i)).intoArray(out.data(), to + i);
        }
    }

    /** out = x sigmoid(y). Modified: out, which may be x or y. */
    void timesSlope(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        ensureParts(y.length());
        sigmoids.sigmoid(parts, 0, y.data(), y.start(panel), y.length());
        int to = out.start(panel);
        int left = x.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x.data(), left + i)
                    .mul(fromArray(DOUBLES, parts, i & wrap))
                    .intoArray(out.data(), to + i);
        }
    }

    private void logOnePlusExpOfNegative(PanelLayout x, int panel) {
        int from = x.start(panel);
        int length = x.length();
        ensureParts(length);
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x.data(), from + i).abs().neg().intoArray(parts, i);
        }
        exponential.exp(parts, 0, parts, 0, length);
        Logarithm.logOnePlus(parts, 0, length);
    }

    private void ensureParts(int length) {
        if (parts.length < length) {
            parts = new double[length];
        }
    }
}
