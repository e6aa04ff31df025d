package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;

/** A loop over a panel for every {@link Elementwise}. */
final class FunctionLoops {

    /** Multiplied by it twice, every number but zero is at least 1 or at most -1. */
    private static final double LARGE = 0x1p600;

    private final Exponential exponential;
    private final Logarithm logarithm;
    private final SigmoidLoops sigmoids = new SigmoidLoops();
    private final Softplus softplus;
    private final Trigonometry trigonometry = new Trigonometry();

    FunctionLoops(Exponential exponential, Logarithm logarithm, Softplus softplus) {
        this.exponential = exponential;
        this.logarithm = logarithm;
        this.softplus = softplus;
    }

    /** out = f(x). Modified: out, which may be x. */
    void apply(Elementwise f, PanelLayout out, PanelLayout x, int panel) {
        boolean done = f instanceof Unary unary && applyByVectors(unary, out, x, panel);
        if (!done) {
            applyByDefinition(f, out, x, panel);
        }
    }

    /** Whether there was a loop. */
    private boolean applyByVectors(Unary f, PanelLayout out, PanelLayout x, int panel) {
        double[] to = out.data();
        int o = out.start(panel);
        double[] from = x.data();
        int s = x.start(panel);
        int length = x.length();
        switch (f) {
            case IDENTITY -> System.arraycopy(from, s, to, o, length);
            case NEGATE -> negate(to, o, from, s, length);
            case ABS -> abs(to, o, from, s, length);
            case SQUARE -> square(to, o, from, s, length);
            case SQRT -> sqrt(to, o, from, s, length);
            case EXP -> exponential.exp(to, o, from, s, length);
            case LOG -> logarithm.log(to, o, from, s, length);
            case SIGMOID -> sigmoids.sigmoid(to, o, from, s, length);
            case SIGMOID_SLOPE -> sigmoids.sigmoidSlope(to, o, from, s, length);
            case TANH -> sigmoids.tanh(to, o, from, s, length);
            case TANH_SLOPE -> sigmoids.tanhSlope(to, o, from, s, length);
            case SIN -> trigonometry.sin(to, o, from, s, length);
            case COS -> trigonometry.cos(to, o, from, s, length);
            case TAN -> trigonometry.tan(to, o, from, s, length);
            case RELU -> relu(to, o, from, s, length);
            case RELU_SLOPE -> reluSlope(to, o, from, s, length);
            case SOFTPLUS -> softplus.softplus(out, x, panel);
            case SOFTPLUS_SLOPE -> sigmoids.sigmoid(to, o, from, s, length);
            case SIGN -> sign(to, o, from, s, length);
            case STEP -> step(to, o, from, s, length);
            case NONZERO -> nonzero(to, o, from, s, length);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether a function and its slope come out of one loop, {@link #applyWithSlope}. */
    static boolean isOneLoop(Elementwise f, Elementwise slope) {
        return (f == Unary.SIGMOID && slope == Unary.SIGMOID_SLOPE)
                || (f == Unary.TANH && slope == Unary.TANH_SLOPE)
                || (f == Unary.RELU && slope == Unary.RELU_SLOPE);
    }

    /** out = f(x), slopes = its slope. Modified: out and slopes; out may be x. */
    void applyWithSlope(Elementwise f, PanelLayout out, PanelLayout slopes, PanelLayout x, int panel) {
        double[] to = out.data();
        int o = out.start(panel);
        double[] steep = slopes.data();
        int t = slopes.start(panel);
        if (f == Unary.SIGMOID) {
            sigmoids.sigmoid(to, o, steep, t, x.data(), x.start(panel), x.length());
        } else if (f == Unary.TANH) {
            sigmoids.tanh(to, o, steep, t, x.data(), x.start(panel), x.length());
        } else {
            relu(to, o, steep, t, x.data(), x.start(panel), x.length());
        }
    }

    private static void applyByDefinition(Elementwise f, PanelLayout out, PanelLayout x, int panel) {
        int to = out.start(panel);
        int from = x.start(panel);
        for (int i = 0; i < x.length(); i++) {
            out.data()[to + i] = f.at(x.data()[from + i]);
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
