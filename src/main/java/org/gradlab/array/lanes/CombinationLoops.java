package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;
import org.gradlab.array.Binary;
import org.gradlab.array.Pairwise;

/** A loop for every {@link Binary} that has one; any other {@link Pairwise} goes by its scalar definition. */
final class CombinationLoops {

    /**
     * out = f(x, y) over numbers side by side; the index into y is masked by {@code wrap}, so that one element may repeat. Modified:
     * out, which may be x or y.
     */
    private interface Loop {
        void run(double[] out, int to, double[] x, int left, double[] y, int right, int wrap, int length);
    }

    /**
     * The loop of any function. A written function of one member takes less time than calls of loops that are looked up: the compiler puts
     * the cases of a switch where they are called.
     */
    private final class FunctionLoop implements Loop {

        private Pairwise f = Binary.ADD;

        Loop of(Pairwise other) {
            f = other;
            return this;
        }

        @Override
        public void run(double[] out, int to, double[] x, int left, double[] y, int right, int wrap, int length) {
            if (f instanceof Binary binary) {
                switch (binary) {
                    case ADD -> add(out, to, x, left, y, right, wrap, length);
                    case SUBTRACT -> subtract(out, to, x, left, y, right, wrap, length);
                    case MULTIPLY -> multiply(out, to, x, left, y, right, wrap, length);
                    case DIVIDE -> divide(out, to, x, left, y, right, wrap, length);
                    case MIN -> min(out, to, x, left, y, right, wrap, length);
                    case MAX -> max(out, to, x, left, y, right, wrap, length);
                    case BINARY_CROSS_ENTROPY -> softplus.binaryCrossEntropy(out, to, x, left, y, right, wrap, length);
                    default -> byDefinition(out, to, x, left, y, right, wrap, length);
                }
            } else {
                byDefinition(out, to, x, left, y, right, wrap, length);
            }
        }

        private void byDefinition(
                double[] out, int to, double[] x, int left, double[] y, int right, int wrap, int length) {
            for (int i = 0; i < length; i++) {
                out[to + i] = Binary64.of(f.at(x[left + i], y[right + (i & wrap)]));
            }
        }
    }

    private static final int ALL = -1;
    private static final int ONE_ELEMENT = PANEL - 1;

    private final Softplus softplus;
    private final FunctionLoop function = new FunctionLoop();
    private final Loop addProduct = CombinationLoops::addProduct;

    /** The element of a first operand that repeats over a row. */
    private double[] repeated = new double[0];

    CombinationLoops(Softplus softplus) {
        this.softplus = softplus;
    }

    /** out = f(x, y), which all have one row of as many elements. Modified: out, which may be x or y. */
    void combineRows(Pairwise f, PanelLayout out, PanelLayout x, PanelLayout y) {
        function.of(f).run(out.data(), out.start(0), x.data(), x.start(0), y.data(), y.start(0), ALL, out.length());
    }

    /** out = f(x, y), where x and y broadcast. Modified: out, which may be x or y. */
    void combine(Pairwise f, PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        run(function.of(f), out, x, y, panel);
    }

    /** out = out + x y, where x and y broadcast. Modified: out, which may be x or y. */
    void addProduct(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        run(addProduct, out, x, y, panel);
    }

    private void run(Loop loop, PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        if (x.hasShapeOf(out) && y.fillsOrRepeats(out)) {
            int wrap = y.isElement() ? ONE_ELEMENT : ALL;
            loop.run(
                    out.data(),
                    out.start(panel),
                    x.data(),
                    x.start(panel),
                    y.data(),
                    y.start(panel),
                    wrap,
                    out.length());
            return;
        }
        for (int row = 0; row < out.rows(); row++) {
            runRow(loop, out, x, y, panel, row);
        }
    }

    private void runRow(Loop loop, PanelLayout out, PanelLayout x, PanelLayout y, int panel, int row) {
        int to = out.start(panel) + row * out.rowStep();
        int left = x.start(panel) + row * x.rowStep();
        int right = y.start(panel) + row * y.rowStep();
        int wrap = y.columns() == 1 ? ONE_ELEMENT : ALL;
        int length = out.rowLength();
        if (x.columns() == 1) {
            loop.run(out.data(), to, repeated(x.data(), left, length), 0, y.data(), right, wrap, length);
        } else {
            loop.run(out.data(), to, x.data(), left, y.data(), right, wrap, length);
        }
    }

    private double[] repeated(double[] x, int from, int length) {
        if (repeated.length < length) {
            repeated = new double[length];
        }
        for (int i = 0; i < length; i++) {
            repeated[i] = x[from + (i & ONE_ELEMENT)];
        }
        return repeated;
    }

    private static void addProduct(
            double[] out, int to, double[] x, int left, double[] y, int right, int wrap, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x, left + i);
            DoubleVector b = fromArray(DOUBLES, y, right + (i & wrap));
            a.fma(b, fromArray(DOUBLES, out, to + i)).intoArray(out, to + i);
        }
    }

    private static void add(double[] out, int to, double[] x, int left, double[] y, int right, int wrap, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x, left + i);
            DoubleVector b = fromArray(DOUBLES, y, right + (i & wrap));
            a.add(b).intoArray(out, to + i);
        }
    }

    private static void subtract(
            double[] out, int to, double[] x, int left, double[] y, int right, int wrap, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x, left + i);
            DoubleVector b = fromArray(DOUBLES, y, right + (i & wrap));
            a.sub(b).intoArray(out, to + i);
        }
    }

    private static void multiply(
            double[] out, int to, double[] x, int left, double[] y, int right, int wrap, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x, left + i);
            DoubleVector b = fromArray(DOUBLES, y, right + (i & wrap));
            a.mul(b).intoArray(out, to + i);
        }
    }

    private static void divide(
            double[] out, int to, double[] x, int left, double[] y, int right, int wrap, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x, left + i);
            DoubleVector b = fromArray(DOUBLES, y, right + (i & wrap));
            a.div(b).intoArray(out, to + i);
        }
    }

    private static void min(double[] out, int to, double[] x, int left, double[] y, int right, int wrap, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x, left + i);
            DoubleVector b = fromArray(DOUBLES, y, right + (i & wrap));
            a.min(b).intoArray(out, to + i);
        }
    }

    private static void max(double[] out, int to, double[] x, int left, double[] y, int right, int wrap, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x, left + i);
            DoubleVector b = fromArray(DOUBLES, y, right + (i & wrap));
            a.max(b).intoArray(out, to + i);
        }
    }
}
