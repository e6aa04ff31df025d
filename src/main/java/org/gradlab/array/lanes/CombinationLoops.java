package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import java.util.EnumMap;
import java.util.Map;
import jdk.incubator.vector.DoubleVector;
import org.gradlab.array.Binary;
import org.gradlab.array.Pairwise;

/** A loop over a strip for every {@link Binary} that has one; any other {@link Pairwise} goes by its scalar definition. */
final class CombinationLoops {

    /** out = f(x, y) over a strip. Modified: its result. */
    private interface Loop {
        void run(Strip strip);
    }

    private final Map<Binary, Loop> loops = new EnumMap<>(Binary.class);
    private final Strip strip = new Strip();

    CombinationLoops(Softplus softplus) {
        loops.put(Binary.ADD, CombinationLoops::add);
        loops.put(Binary.SUBTRACT, CombinationLoops::subtract);
        loops.put(Binary.MULTIPLY, CombinationLoops::multiply);
        loops.put(Binary.DIVIDE, CombinationLoops::divide);
        loops.put(Binary.MIN, CombinationLoops::min);
        loops.put(Binary.MAX, CombinationLoops::max);
        loops.put(Binary.BINARY_CROSS_ENTROPY, softplus::binaryCrossEntropy);
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
        Loop loop = f instanceof Binary binary ? loops.get(binary) : null;
        if (loop != null) {
            loop.run(strip);
        } else {
            combineByDefinition(f, strip);
        }
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

    private static void add(Strip s) {
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
    }

    private static void subtract(Strip s) {
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
    }

    private static void multiply(Strip s) {
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
    }

    private static void divide(Strip s) {
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
    }

    private static void min(Strip s) {
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
    }

    private static void max(Strip s) {
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
    }
}
