package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.Binary64.LARGE;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import java.util.EnumMap;
import java.util.Map;
import jdk.incubator.vector.DoubleVector;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;

/**
 * A loop over a panel for every {@link Unary} that has one; any other {@link Elementwise} goes by its scalar definition.
 *
 * <p>The loops are objects, because the compiler takes the loop of a call that meets many of them for what it is: code of its
 * own. The cases of a switch it would compile into one piece, and leave vectors as objects where that becomes too long.
 */
final class FunctionLoops {

    /** out = f(x), slopes = its slope, for numbers side by side. Modified: out, which may be x, and slopes. */
    private interface SlopeLoop {
        void run(double[] out, int to, double[] slopes, int slopesTo, double[] x, int from, int length);
    }

    private final Map<Unary, Loop> loops = new EnumMap<>(Unary.class);
    private final Map<Unary, SlopeLoop> withSlope = new EnumMap<>(Unary.class);

    FunctionLoops(Exponential exponential, Logarithm logarithm, Softplus softplus) {
        SigmoidLoops sigmoids = new SigmoidLoops();
        Trigonometry trigonometry = new Trigonometry();
        loops.put(Unary.IDENTITY, (out, to, x, from, length) -> System.arraycopy(x, from, out, to, length));
        loops.put(Unary.NEGATE, FunctionLoops::negate);
        loops.put(Unary.ABS, FunctionLoops::abs);
        loops.put(Unary.SQUARE, FunctionLoops::square);
        loops.put(Unary.SQRT, FunctionLoops::sqrt);
        loops.put(Unary.EXP, exponential::exp);
        loops.put(Unary.LOG, logarithm::log);
        loops.put(Unary.SIGMOID, sigmoids::sigmoid);
        loops.put(Unary.SIGMOID_SLOPE, sigmoids::sigmoidSlope);
        loops.put(Unary.TANH, sigmoids::tanh);
        loops.put(Unary.TANH_SLOPE, sigmoids::tanhSlope);
        loops.put(Unary.SIN, trigonometry::sin);
        loops.put(Unary.COS, trigonometry::cos);
        loops.put(Unary.TAN, trigonometry::tan);
        loops.put(Unary.RELU, FunctionLoops::relu);
        loops.put(Unary.RELU_SLOPE, FunctionLoops::reluSlope);
        loops.put(Unary.SOFTPLUS, softplus::softplus);
        loops.put(Unary.SOFTPLUS_SLOPE, loops.get(Unary.SIGMOID));
        loops.put(Unary.SIGN, FunctionLoops::sign);
        loops.put(Unary.STEP, FunctionLoops::step);
        loops.put(Unary.NONZERO, FunctionLoops::nonzero);
        withSlope.put(Unary.SIGMOID, sigmoids::sigmoid);
        withSlope.put(Unary.TANH, sigmoids::tanh);
        withSlope.put(Unary.RELU, FunctionLoops::relu);
    }

    /** out = f(x). Modified: out, which may be x. */
    void apply(Elementwise f, PanelLayout out, PanelLayout x, int panel) {
        Loop loop = f instanceof Unary unary ? loops.get(unary) : null;
        if (loop != null) {
            Loop.call(loop, out.data(), out.start(panel), x.data(), x.start(panel), x.length());
        } else {
            applyByDefinition(f, out, x, panel);
        }
    }

    /** Whether a function and its slope come out of one loop, {@link #applyWithSlope}. */
    static boolean isOneLoop(Elementwise f, Elementwise slope) {
        return (f == Unary.SIGMOID && slope == Unary.SIGMOID_SLOPE)
                || (f == Unary.TANH && slope == Unary.TANH_SLOPE)
                || (f == Unary.RELU && slope == Unary.RELU_SLOPE);
    }

    /** out = f(x), slopes = its slope. Modified: out and slopes; out may be x. */
    void applyWithSlope(Unary f, PanelLayout out, PanelLayout slopes, PanelLayout x, int panel) {
        withSlope
                .get(f)
                .run(
                        out.data(),
                        out.start(panel),
                        slopes.data(),
                        slopes.start(panel),
                        x.data(),
                        x.start(panel),
                        x.length());
    }

    /** a = f(z), slopes = its slope, all of them parts of one array. Modified: those two. */
    void applyWithSlope(Elementwise f, Elementwise slope, double[] room, int a, int slopes, int z, int length) {
        if (isOneLoop(f, slope)) {
            withSlope.get((Unary) f).run(room, a, room, slopes, room, z, length);
        } else {
            apply(slope, room, slopes, z, length);
            apply(f, room, a, z, length);
        }
    }

    private void apply(Elementwise f, double[] room, int to, int from, int length) {
        Loop loop = f instanceof Unary unary ? loops.get(unary) : null;
        if (loop != null) {
            Loop.call(loop, room, to, room, from, length);
        } else {
            for (int i = 0; i < length; i++) {
                room[to + i] = Binary64.of(f.at(room[from + i]));
            }
        }
    }

    private static void applyByDefinition(Elementwise f, PanelLayout out, PanelLayout x, int panel) {
        int to = out.start(panel);
        int from = x.start(panel);
        for (int i = 0; i < x.length(); i++) {
            out.data()[to + i] = Binary64.of(f.at(x.data()[from + i]));
        }
    }

    /** out = factor x. Modified: out, which may be x. */
    static void scale(PanelLayout out, PanelLayout x, double factor, int panel) {
        int o = out.start(panel);
        int s = x.start(panel);
        int length = x.length();
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x.data(), s + i).mul(factor).intoArray(out.data(), o + i);
        }
    }

    /** out = x, whose one row or one column repeats. Modified: out. */
    static void spread(PanelLayout out, PanelLayout x, int panel) {
        for (int row = 0; row < out.rows(); row++) {
            for (int column = 0; column < out.columns(); column++) {
                int lane = panel * PANEL;
                System.arraycopy(x.data(), x.index(row, column, lane), out.data(), out.index(row, column, lane), PANEL);
            }
        }
    }

    private static void negate(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x, from + i).neg().intoArray(out, to + i);
        }
    }

    private static void abs(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x, from + i).abs().intoArray(out, to + i);
        }
    }

    private static void square(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector v = fromArray(DOUBLES, x, from + i);
            v.mul(v).intoArray(out, to + i);
        }
    }

    private static void sqrt(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x, from + i).sqrt().intoArray(out, to + i);
        }
    }

    private static void relu(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x, from + i).max(0).intoArray(out, to + i);
        }
    }

    private static void relu(double[] out, int to, double[] slopes, int slopesTo, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x, from + i).max(0);
            a.intoArray(out, to + i);
            a.mul(LARGE).mul(LARGE).min(1).intoArray(slopes, slopesTo + i);
        }
    }

    private static void reluSlope(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x, from + i).mul(LARGE).mul(LARGE).max(0).min(1).intoArray(out, to + i);
        }
    }

    /** The quotient is 0 / 0 where there is no slope. */
    private static void sign(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector side = fromArray(DOUBLES, x, from + i)
                    .mul(LARGE)
                    .mul(LARGE)
                    .max(-1)
                    .min(1);
            side.div(side.abs()).intoArray(out, to + i);
        }
    }

    private static void step(double[] out, int to, double[] x, int from, int length) {
        sign(out, to, x, from, length);
        relu(out, to, out, to, length);
    }

    private static void nonzero(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector v = fromArray(DOUBLES, x, from + i);
            DoubleVector side = v.mul(LARGE).mul(LARGE).max(-1).min(1);
            v.mul(side.div(side)).intoArray(out, to + i);
        }
    }
}
