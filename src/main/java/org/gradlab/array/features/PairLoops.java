package org.gradlab.array.features;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.features.Registers.DOUBLES;
import static org.gradlab.array.features.Registers.VECTOR;

import org.gradlab.array.Binary;
import org.gradlab.array.Pairwise;

/**
 * A loop for every {@link Binary} that has one; any other {@link Pairwise} goes by its scalar definition. What is left behind the
 * last whole vector is computed one by one: IEEE operations give the same bits either way.
 */
final class PairLoops {

    private final Operand left = new Operand();
    private final Operand right = new Operand();

    /** out = f(x, y), where x and y broadcast. Modified: out, which may be x or y. */
    void combine(Pairwise f, Layout out, Layout x, Layout y, int member) {
        boolean inOneRun = isInLine(out, x) && isInLine(out, y) && out.isDense();
        int rows = inOneRun ? 1 : out.rows();
        int length = inOneRun ? out.size() : out.columns();
        for (int row = 0; row < rows; row++) {
            left.moveTo(x, out, member, row);
            right.moveTo(y, out, member, row);
            run(f, out.data(), out.start(member, row), length);
        }
    }

    /** out = out + x y, where x and y broadcast. Modified: out, which may be x or y. */
    void addProduct(Layout out, Layout x, Layout y, int member) {
        boolean inOneRun = isInLine(out, x) && isInLine(out, y) && out.isDense();
        int rows = inOneRun ? 1 : out.rows();
        int length = inOneRun ? out.size() : out.columns();
        for (int row = 0; row < rows; row++) {
            left.moveTo(x, out, member, row);
            right.moveTo(y, out, member, row);
            addProduct(out.data(), out.start(member, row), left, right, length);
        }
    }

    /** Whether one run of x lies beside all rows of {@code out}. */
    private static boolean isInLine(Layout out, Layout x) {
        return x.isElement() || (x.hasShapeOf(out) && x.isDense());
    }

    private void run(Pairwise f, double[] out, int to, int length) {
        if (f instanceof Binary binary) {
            switch (binary) {
                case ADD -> add(out, to, left, right, length);
                case SUBTRACT -> subtract(out, to, left, right, length);
                case MULTIPLY -> multiply(out, to, left, right, length);
                case DIVIDE -> divide(out, to, left, right, length);
                case MIN -> min(out, to, left, right, length);
                case MAX -> max(out, to, left, right, length);
                default -> byDefinition(f, out, to, length);
            }
        } else {
            byDefinition(f, out, to, length);
        }
    }

    private void byDefinition(Pairwise f, double[] out, int to, int length) {
        for (int i = 0; i < length; i++) {
            double x = left.data()[left.at() + (i & left.wrap())];
            double y = right.data()[right.at() + (i & right.wrap())];
            out[to + i] = f.at(x, y);
        }
    }

    private static void addProduct(double[] out, int to, Operand left, Operand right, int length) {
        double[] x = left.data();
        double[] y = right.data();
        int a = left.at();
        int b = right.at();
        int u = left.wrap();
        int v = right.wrap();
        int i = 0;
        for (; i <= length - VECTOR; i += VECTOR) {
            fromArray(DOUBLES, x, a + (i & u))
                    .mul(fromArray(DOUBLES, y, b + (i & v)))
                    .add(fromArray(DOUBLES, out, to + i))
                    .intoArray(out, to + i);
        }
        for (; i < length; i++) {
            out[to + i] = out[to + i] + x[a + (i & u)] * y[b + (i & v)];
        }
    }

    private static void add(double[] out, int to, Operand left, Operand right, int length) {
        double[] x = left.data();
        double[] y = right.data();
        int a = left.at();
        int b = right.at();
        int u = left.wrap();
        int v = right.wrap();
        int i = 0;
        for (; i <= length - VECTOR; i += VECTOR) {
            fromArray(DOUBLES, x, a + (i & u))
                    .add(fromArray(DOUBLES, y, b + (i & v)))
                    .intoArray(out, to + i);
        }
        for (; i < length; i++) {
            out[to + i] = x[a + (i & u)] + y[b + (i & v)];
        }
    }

    private static void subtract(double[] out, int to, Operand left, Operand right, int length) {
        double[] x = left.data();
        double[] y = right.data();
        int a = left.at();
        int b = right.at();
        int u = left.wrap();
        int v = right.wrap();
        int i = 0;
        for (; i <= length - VECTOR; i += VECTOR) {
            fromArray(DOUBLES, x, a + (i & u))
                    .sub(fromArray(DOUBLES, y, b + (i & v)))
                    .intoArray(out, to + i);
        }
        for (; i < length; i++) {
            out[to + i] = x[a + (i & u)] - y[b + (i & v)];
        }
    }

    private static void multiply(double[] out, int to, Operand left, Operand right, int length) {
        double[] x = left.data();
        double[] y = right.data();
        int a = left.at();
        int b = right.at();
        int u = left.wrap();
        int v = right.wrap();
        int i = 0;
        for (; i <= length - VECTOR; i += VECTOR) {
            fromArray(DOUBLES, x, a + (i & u))
                    .mul(fromArray(DOUBLES, y, b + (i & v)))
                    .intoArray(out, to + i);
        }
        for (; i < length; i++) {
            out[to + i] = x[a + (i & u)] * y[b + (i & v)];
        }
    }

    private static void divide(double[] out, int to, Operand left, Operand right, int length) {
        double[] x = left.data();
        double[] y = right.data();
        int a = left.at();
        int b = right.at();
        int u = left.wrap();
        int v = right.wrap();
        int i = 0;
        for (; i <= length - VECTOR; i += VECTOR) {
            fromArray(DOUBLES, x, a + (i & u))
                    .div(fromArray(DOUBLES, y, b + (i & v)))
                    .intoArray(out, to + i);
        }
        for (; i < length; i++) {
            out[to + i] = x[a + (i & u)] / y[b + (i & v)];
        }
    }

    private static void min(double[] out, int to, Operand left, Operand right, int length) {
        double[] x = left.data();
        double[] y = right.data();
        int a = left.at();
        int b = right.at();
        int u = left.wrap();
        int v = right.wrap();
        int i = 0;
        for (; i <= length - VECTOR; i += VECTOR) {
            fromArray(DOUBLES, x, a + (i & u))
                    .min(fromArray(DOUBLES, y, b + (i & v)))
                    .intoArray(out, to + i);
        }
        for (; i < length; i++) {
            out[to + i] = Math.min(x[a + (i & u)], y[b + (i & v)]);
        }
    }

    private static void max(double[] out, int to, Operand left, Operand right, int length) {
        double[] x = left.data();
        double[] y = right.data();
        int a = left.at();
        int b = right.at();
        int u = left.wrap();
        int v = right.wrap();
        int i = 0;
        for (; i <= length - VECTOR; i += VECTOR) {
            fromArray(DOUBLES, x, a + (i & u))
                    .max(fromArray(DOUBLES, y, b + (i & v)))
                    .intoArray(out, to + i);
        }
        for (; i < length; i++) {
            out[to + i] = Math.max(x[a + (i & u)], y[b + (i & v)]);
        }
    }
}
