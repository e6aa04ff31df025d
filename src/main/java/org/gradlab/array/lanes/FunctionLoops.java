package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;

/** A loop over a panel for every {@link Elementwise}. */
final class FunctionLoops {

    private final Exponential exponential;
    private final Sigmoids sigmoids;
    private final Softplus softplus;
    private final Trigonometry trigonometry = new Trigonometry();

    FunctionLoops(Exponential exponential, Sigmoids sigmoids, Softplus softplus) {
        this.exponential = exponential;
        this.sigmoids = sigmoids;
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
            case LOG -> Logarithm.log(to, o, from, s, length);
            case SIGMOID -> sigmoids.sigmoid(to, o, from, s, length);
            case TANH -> sigmoids.tanh(to, o, from, s, length);
            case SIN -> trigonometry.sin(to, o, from, s, length);
            case COS -> trigonometry.cos(to, o, from, s, length);
            case TAN -> trigonometry.tan(to, o, from, s, length);
            case RELU -> relu(to, o, from, s, length);
            case SOFTPLUS -> softplus.softplus(out, x, panel);
            case SIGN -> slopes(to, o, from, s, length, -1);
            case STEP -> slopes(to, o, from, s, length, 0);
            case NONZERO -> nonzero(to, o, from, s, length);
            default -> {
                return false;
            }
        }
        return true;
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

    /** 1 above zero, {@code below} below, and NaN where there is no slope. */
    private static void slopes(double[] out, int to, double[] x, int from, int length, double below) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector v = fromArray(DOUBLES, x, from + i);
            broadcast(DOUBLES, Double.NaN)
                    .blend(1, v.compare(GT, 0))
                    .blend(below, v.compare(LT, 0))
                    .intoArray(out, to + i);
        }
    }

    private static void nonzero(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector v = fromArray(DOUBLES, x, from + i);
            v.blend(Double.NaN, v.compare(EQ, 0)).intoArray(out, to + i);
        }
    }
}
