package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;

/**
 * A loop over a panel for every {@link Pairwise}.
 *
 * <p>The second argument may be a single number a member: {@link PanelLayout#wrap} then keeps its index inside that number.
 */
final class CombinationLoops {

    private final Softplus softplus;

    CombinationLoops(Softplus softplus) {
        this.softplus = softplus;
    }

    /** out = f(x, y). Modified: out, which may be x or y. */
    void combine(Pairwise f, PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        switch (f) {
            case ADD -> add(out, x, y, panel);
            case SUBTRACT -> subtract(out, x, y, panel);
            case MULTIPLY -> multiply(out, x, y, panel);
            case DIVIDE -> divide(out, x, y, panel);
            case MIN -> min(out, x, y, panel);
            case MAX -> max(out, x, y, panel);
            case POWER -> power(out, x, y, panel);
            case TIMES_SIGMOID_SLOPE -> timesSigmoidSlope(out, x, y, panel);
            case TIMES_TANH_SLOPE -> timesTanhSlope(out, x, y, panel);
            case TIMES_RELU_SLOPE -> timesReluSlope(out, x, y, panel);
            case TIMES_LEAKY_RELU_SLOPE -> timesLeakyReluSlope(out, x, y, panel);
            case TIMES_SOFTPLUS_SLOPE -> softplus.timesSlope(out, x, y, panel);
            case BINARY_CROSS_ENTROPY -> softplus.binaryCrossEntropy(out, x, y, panel);
        }
    }

    /** out = out + x y. Modified: out, which may be x or y. */
    static void addProduct(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        int to = out.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x.data(), left + i);
            DoubleVector b = fromArray(DOUBLES, y.data(), right + (i & wrap));
            a.fma(b, fromArray(DOUBLES, out.data(), to + i)).intoArray(out.data(), to + i);
        }
    }

    private static void add(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        int to = out.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x.data(), left + i);
            DoubleVector b = fromArray(DOUBLES, y.data(), right + (i & wrap));
            a.add(b).intoArray(out.data(), to + i);
        }
    }

    private static void subtract(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        int to = out.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x.data(), left + i);
            DoubleVector b = fromArray(DOUBLES, y.data(), right + (i & wrap));
            a.sub(b).intoArray(out.data(), to + i);
        }
    }

    private static void multiply(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        int to = out.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x.data(), left + i);
            DoubleVector b = fromArray(DOUBLES, y.data(), right + (i & wrap));
            a.mul(b).intoArray(out.data(), to + i);
        }
    }

    private static void divide(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        int to = out.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x.data(), left + i);
            DoubleVector b = fromArray(DOUBLES, y.data(), right + (i & wrap));
            a.div(b).intoArray(out.data(), to + i);
        }
    }

    private static void min(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        int to = out.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x.data(), left + i);
            DoubleVector b = fromArray(DOUBLES, y.data(), right + (i & wrap));
            a.min(b).intoArray(out.data(), to + i);
        }
    }

    private static void max(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        int to = out.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x.data(), left + i);
            DoubleVector b = fromArray(DOUBLES, y.data(), right + (i & wrap));
            a.max(b).intoArray(out.data(), to + i);
        }
    }

    /** One number after the other: real exponents are rare, and whole ones are better multiplied out. */
    private static void power(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        int to = out.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        for (int i = 0; i < length; i++) {
            out.data()[to + i] = Pairwise.power(x.data()[left + i], y.data()[right + (i & wrap)]);
        }
    }

    private static void timesSigmoidSlope(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        int to = out.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        DoubleVector one = broadcast(DOUBLES, 1);
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x.data(), left + i);
            DoubleVector b = fromArray(DOUBLES, y.data(), right + (i & wrap));
            a.mul(b.mul(one.sub(b))).intoArray(out.data(), to + i);
        }
    }

    private static void timesTanhSlope(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        int to = out.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        DoubleVector one = broadcast(DOUBLES, 1);
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x.data(), left + i);
            DoubleVector b = fromArray(DOUBLES, y.data(), right + (i & wrap));
            a.mul(b.neg().fma(b, one)).intoArray(out.data(), to + i);
        }
    }

    private static void timesReluSlope(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        int to = out.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x.data(), left + i);
            DoubleVector b = fromArray(DOUBLES, y.data(), right + (i & wrap));
            broadcast(DOUBLES, 0).blend(a, b.compare(GT, 0)).intoArray(out.data(), to + i);
        }
    }

    private static void timesLeakyReluSlope(PanelLayout out, PanelLayout x, PanelLayout y, int panel) {
        int to = out.start(panel);
        int left = x.start(panel);
        int right = y.start(panel);
        int wrap = y.wrap();
        int length = x.length();
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x.data(), left + i);
            DoubleVector b = fromArray(DOUBLES, y.data(), right + (i & wrap));
            a.mul(Elementwise.LEAK).blend(a, b.compare(GT, 0)).intoArray(out.data(), to + i);
        }
    }
}
