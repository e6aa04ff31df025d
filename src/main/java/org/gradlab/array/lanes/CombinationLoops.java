package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;
import org.gradlab.array.Binary;
import org.gradlab.array.Pairwise;

/** A loop over a strip for every {@link Binary} that has one; any other {@link Pairwise} goes by its scalar definition. */
final class CombinationLoops {

    private final Softplus softplus;
    private final Strip strip = new Strip();

    CombinationLoops(Softplus softplus) {
        this.softplus = softplus;
    }

    /** out = f(x, y), where x and y broadcast. Modified: out, which may be x or y. */
    void combine(Pairwise f, PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        if (x.hasShapeOf(out) && y.fillsOrRepeats(out)) {
            strip.setPanel(out, x, y, panel);
            combine(f);
            return;
        }
        for (int row = 0; row < out.rows(); row++) {
            strip.setRow(out, x, y, panel, row);
            combine(f);
        }
    }

    /** out = out + x y, where x and y broadcast. Modified: out, which may be x or y. */
    void addProduct(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        if (x.hasShapeOf(out) && y.fillsOrRepeats(out)) {
            strip.setPanel(out, x, y, panel);
            addProduct(strip);
            return;
        }
        for (int row = 0; row < out.rows(); row++) {
            strip.setRow(out, x, y, panel, row);
            addProduct(strip);
        }
    }

    private void combine(Pairwise f) {
        boolean done = f instanceof Binary binary && combineByVectors(binary);
        if (!done) {
            combineByDefinition(f, strip);
        }
    }

    /** Whether there was a loop. */
    private boolean combineByVectors(Binary f) {
        return switch (f) {
            case ADD -> add(strip);
            case SUBTRACT -> subtract(strip);
            case MULTIPLY -> multiply(strip);
            case DIVIDE -> divide(strip);
            case MIN -> min(strip);
            case MAX -> max(strip);
            case BINARY_CROSS_ENTROPY -> softplus.binaryCrossEntropy(strip);
            default -> false;
        };
    }

    private static void combineByDefinition(Pairwise f, Strip s) {
        for (int i = 0; i < s.length; i++) {
            s.out[s.to + i] = f.at(s.x[s.left + i], s.y[s.right + (i & s.wrap)]);
        }
    }

    private static void addProduct(Strip s) {
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
            a.fma(b, fromArray(DOUBLES, out, to + i)).intoArray(out, to + i);
        }
    }

    private static boolean add(Strip s) {
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
            a.add(b).intoArray(out, to + i);
        }
        return true;
    }

    private static boolean subtract(Strip s) {
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
            a.sub(b).intoArray(out, to + i);
        }
        return true;
    }

    private static boolean multiply(Strip s) {
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
            a.mul(b).intoArray(out, to + i);
        }
        return true;
    }

    private static boolean divide(Strip s) {
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
            a.div(b).intoArray(out, to + i);
        }
        return true;
    }

    private static boolean min(Strip s) {
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
            a.min(b).intoArray(out, to + i);
        }
        return true;
    }

    private static boolean max(Strip s) {
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
            a.max(b).intoArray(out, to + i);
        }
        return true;
    }
}
