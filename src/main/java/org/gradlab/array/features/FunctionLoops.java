package org.gradlab.array.features;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.features.Registers.DOUBLES;
import static org.gradlab.array.features.Registers.GROUP;
import static org.gradlab.array.features.Registers.VECTOR;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import jdk.incubator.vector.DoubleVector;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;
import org.gradlab.array.plain.SmoothFunctions;

/** A loop for every {@link Unary} that has one; any other {@link Elementwise} goes by its scalar definition. */
final class FunctionLoops {

    /** out = f(x) over whole groups. Modified: out, which may be x. */
    private interface Loop {
        void run(double[] out, int to, double[] x, int from, int length);
    }

    /** out = f(x), slopes = its slope, over whole groups. Modified: out, which may be x, and slopes. */
    private interface SlopeLoop {
        void run(double[] out, int to, double[] slopes, int slopesTo, double[] x, int from, int length);
    }

    /**
     * How a function is computed.
     *
     * @param limit the loop is for |x| up to it, unless the function is exact
     * @param scalar the same function one number at a time
     */
    private record Method(Loop loop, double limit, Elementwise scalar) {

        /** Whether IEEE 754 leaves no choice. */
        boolean isExact() {
            return scalar instanceof Unary;
        }
    }

    /**
     * How a function and its slope are computed in one go. Not so tanh and its slope: in a loop as long as theirs vectors were objects.
     *
     * @param limit the loop is for |x| up to it
     * @param slope what the loop takes for the slope
     */
    private record SlopeMethod(SlopeLoop loop, double limit, Unary slope) {}

    private static final double TANH_ORDINARY = SmoothFunctions.ORDINARY / 2;

    /** Multiplied by it twice, every number but zero is at least 1 or at most -1. */
    private static final double LARGE = 0x1p600;

    private final Map<Unary, Method> methods = new EnumMap<>(Unary.class);
    private final Map<Unary, SlopeMethod> slopeMethods = new EnumMap<>(Unary.class);

    /** What is left behind the last whole group, filled up with zeros. */
    private final double[] rest = new double[GROUP];

    private final double[] slopesOfRest = new double[GROUP];

    FunctionLoops() {
        Elementwise sigmoid = SmoothFunctions::sigmoid;
        smooth(Unary.EXP, SmoothLoops::exp, SmoothFunctions.ORDINARY, SmoothFunctions::exp);
        smooth(Unary.SIGMOID, SmoothLoops::sigmoid, SmoothFunctions.ORDINARY, sigmoid);
        smooth(Unary.SOFTPLUS_SLOPE, SmoothLoops::sigmoid, SmoothFunctions.ORDINARY, sigmoid);
        smooth(Unary.SIGMOID_SLOPE, SmoothLoops::sigmoidSlope, SmoothFunctions.ORDINARY, SmoothFunctions::sigmoidSlope);
        smooth(Unary.TANH, SmoothLoops::tanh, TANH_ORDINARY, SmoothFunctions::tanh);
        smooth(Unary.TANH_SLOPE, SmoothLoops::tanhSlope, TANH_ORDINARY, SmoothFunctions::tanhSlope);
        exact(Unary.NEGATE, FunctionLoops::negate);
        exact(Unary.ABS, FunctionLoops::abs);
        exact(Unary.SQUARE, FunctionLoops::square);
        exact(Unary.SQRT, FunctionLoops::sqrt);
        exact(Unary.RELU, FunctionLoops::relu);
        exact(Unary.RELU_SLOPE, FunctionLoops::reluSlope);
        exact(Unary.IDENTITY, (out, to, x, from, length) -> System.arraycopy(x, from, out, to, length));
        slopeMethods.put(
                Unary.SIGMOID,
                new SlopeMethod(SmoothLoops::sigmoidWithSlope, SmoothFunctions.ORDINARY, Unary.SIGMOID_SLOPE));
        slopeMethods.put(
                Unary.RELU, new SlopeMethod(FunctionLoops::reluWithSlope, Double.POSITIVE_INFINITY, Unary.RELU_SLOPE));
    }

    private void smooth(Unary f, Loop loop, double limit, Elementwise scalar) {
        methods.put(f, new Method(loop, limit, scalar));
    }

    private void exact(Unary f, Loop loop) {
        methods.put(f, new Method(loop, Double.POSITIVE_INFINITY, f));
    }

    /** out = f(x) for a run of numbers. Modified: out, which may be x. */
    void apply(Elementwise f, double[] out, int to, double[] x, int from, int length) {
        Method method = f instanceof Unary unary ? methods.get(unary) : null;
        int whole = method == null ? 0 : Registers.wholeGroups(length);
        if (whole > 0) {
            applyToGroups(method, out, to, x, from, whole);
        }
        if (method == null || method.isExact()) {
            one(f, out, to + whole, x, from + whole, length - whole);
        } else if (whole < length) {
            keepRest(x, from + whole, length - whole);
            applyToGroups(method, rest, 0, rest, 0, GROUP);
            System.arraycopy(rest, 0, out, to + whole, length - whole);
        }
    }

    private static void applyToGroups(Method method, double[] out, int to, double[] x, int from, int length) {
        if (method.isExact() || Registers.within(method.limit(), x, from, length)) {
            method.loop().run(out, to, x, from, length);
        } else {
            one(method.scalar(), out, to, x, from, length);
        }
    }

    /** One number after the other. */
    private static void one(Elementwise f, double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i++) {
            out[to + i] = f.at(x[from + i]);
        }
    }

    private void keepRest(double[] x, int from, int length) {
        Arrays.fill(rest, 0);
        System.arraycopy(x, from, rest, 0, length);
    }

    /** Whether a function and its slope come out of one loop, {@link #applyWithSlope}. */
    boolean isOneLoop(Elementwise f, Elementwise slope) {
        SlopeMethod method = f instanceof Unary unary ? slopeMethods.get(unary) : null;
        return method != null && method.slope() == slope;
    }

    /** out = f(x) and slopes = its slope, for a run of numbers. Modified: out and slopes; out may be x. */
    void applyWithSlope(
            Unary f, double[] out, int to, double[] slopes, int slopesTo, double[] x, int from, int length) {
        int whole = Registers.wholeGroups(length);
        if (whole > 0) {
            applyWithSlopeToGroups(f, out, to, slopes, slopesTo, x, from, whole);
        }
        if (whole < length) {
            keepRest(x, from + whole, length - whole);
            applyWithSlopeToGroups(f, rest, 0, slopesOfRest, 0, rest, 0, GROUP);
            System.arraycopy(rest, 0, out, to + whole, length - whole);
            System.arraycopy(slopesOfRest, 0, slopes, slopesTo + whole, length - whole);
        }
    }

    /** The same over whole groups. */
    void applyWithSlopeToGroups(
            Unary f, double[] out, int to, double[] slopes, int slopesTo, double[] x, int from, int length) {
        SlopeMethod method = slopeMethods.get(f);
        if (Registers.within(method.limit(), x, from, length)) {
            method.loop().run(out, to, slopes, slopesTo, x, from, length);
        } else {
            one(methods.get(method.slope()).scalar(), slopes, slopesTo, x, from, length);
            one(methods.get(f).scalar(), out, to, x, from, length);
        }
    }

    /** out = factor x, for a run of numbers. Modified: out, which may be x. */
    static void scale(double[] out, int to, double[] x, int from, int length, double factor) {
        int i = 0;
        for (; i <= length - VECTOR; i += VECTOR) {
            fromArray(DOUBLES, x, from + i).mul(factor).intoArray(out, to + i);
        }
        for (; i < length; i++) {
            out[to + i] = factor * x[from + i];
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

    private static void reluSlope(double[] out, int to, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x, from + i).mul(LARGE).mul(LARGE).max(0).min(1).intoArray(out, to + i);
        }
    }

    private static void reluWithSlope(
            double[] out, int to, double[] slopes, int slopesTo, double[] x, int from, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            DoubleVector a = fromArray(DOUBLES, x, from + i).max(0);
            a.intoArray(out, to + i);
            a.mul(LARGE).mul(LARGE).min(1).intoArray(slopes, slopesTo + i);
        }
    }
}
