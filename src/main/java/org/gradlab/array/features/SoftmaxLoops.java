package org.gradlab.array.features;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.features.Registers.DOUBLES;
import static org.gradlab.array.features.Registers.VECTOR;

import jdk.incubator.vector.DoubleVector;
import org.gradlab.array.Reduction;
import org.gradlab.array.Unary;

/** The softmax and its companions: the operations that {@code Array} defines them by, without the arrays between. */
final class SoftmaxLoops {

    private final FunctionLoops functions;
    private final ReductionLoops reductions;

    /** e^z of all rows, shifted, beside what the logarithm of their sums is taken from. */
    private double[] exponentials = new double[0];

    SoftmaxLoops(FunctionLoops functions, ReductionLoops reductions) {
        this.functions = functions;
        this.reductions = reductions;
    }

    /** out = e^z / (the row's sum of e^z), shifted by the row's largest z. Modified: out. */
    void softmax(Layout out, Layout z, int member) {
        expOfShifted(out, z, member);
        for (int row = 0; row < out.rows(); row++) {
            int to = out.start(member, row);
            divide(out.data(), to, reductions.of(Reduction.SUM, out.data(), to, out.columns()), out.columns());
        }
    }

    /** out = z - the row's largest z - ln(the row's sum of e^(z - largest)). Modified: out. */
    void logSoftmax(Layout out, Layout z, int member) {
        for (int row = 0; row < out.rows(); row++) {
            shift(out, z, member, row);
        }
        int stride = out.stride();
        int length = (out.rows() - 1) * stride + out.columns();
        if (exponentials.length < length) {
            exponentials = new double[length];
        }
        boolean inOneRun = out.isDense();
        for (int row = 0; row < (inOneRun ? 1 : out.rows()); row++) {
            int from = out.start(member, row);
            int count = inOneRun ? out.size() : out.columns();
            functions.apply(Unary.EXP, exponentials, row * stride, out.data(), from, count);
        }
        for (int row = 0; row < out.rows(); row++) {
            int to = out.start(member, row);
            double log = Unary.LOG.at(reductions.of(Reduction.SUM, exponentials, row * stride, out.columns()));
            subtract(out.data(), to, out.data(), to, log, out.columns());
        }
    }

    /** out = a (u - the row's sum of u a). Modified: out. */
    void backward(Layout out, Layout u, Layout a, int member) {
        for (int row = 0; row < out.rows(); row++) {
            int to = out.start(member, row);
            int upstream = u.start(member, row);
            int value = a.start(member, row);
            multiply(out.data(), to, u.data(), upstream, a.data(), value, out.columns());
            double sum = reductions.of(Reduction.SUM, out.data(), to, out.columns());
            subtract(out.data(), to, u.data(), upstream, sum, out.columns());
            multiply(out.data(), to, out.data(), to, a.data(), value, out.columns());
        }
    }

    private void expOfShifted(Layout out, Layout z, int member) {
        for (int row = 0; row < out.rows(); row++) {
            shift(out, z, member, row);
        }
        boolean inOneRun = out.isDense();
        for (int row = 0; row < (inOneRun ? 1 : out.rows()); row++) {
            int to = out.start(member, row);
            functions.apply(Unary.EXP, out.data(), to, out.data(), to, inOneRun ? out.size() : out.columns());
        }
    }

    /** A row of out = z - its largest. */
    private void shift(Layout out, Layout z, int member, int row) {
        int from = z.start(member, row);
        double largest = reductions.of(Reduction.MAX, z.data(), from, z.columns());
        subtract(out.data(), out.start(member, row), z.data(), from, largest, z.columns());
    }

    private static void subtract(double[] out, int to, double[] x, int from, double number, int length) {
        DoubleVector numbers = broadcast(DOUBLES, number);
        int i = 0;
        for (; i <= length - VECTOR; i += VECTOR) {
            fromArray(DOUBLES, x, from + i).sub(numbers).intoArray(out, to + i);
        }
        for (; i < length; i++) {
            out[to + i] = x[from + i] - number;
        }
    }

    private static void divide(double[] out, int to, double number, int length) {
        DoubleVector numbers = broadcast(DOUBLES, number);
        int i = 0;
        for (; i <= length - VECTOR; i += VECTOR) {
            fromArray(DOUBLES, out, to + i).div(numbers).intoArray(out, to + i);
        }
        for (; i < length; i++) {
            out[to + i] /= number;
        }
    }

    private static void multiply(double[] out, int to, double[] x, int left, double[] y, int right, int length) {
        int i = 0;
        for (; i <= length - VECTOR; i += VECTOR) {
            fromArray(DOUBLES, x, left + i)
                    .mul(fromArray(DOUBLES, y, right + i))
                    .intoArray(out, to + i);
        }
        for (; i < length; i++) {
            out[to + i] = x[left + i] * y[right + i];
        }
    }
}
