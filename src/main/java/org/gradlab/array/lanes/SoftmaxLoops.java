package org.gradlab.array.lanes;

import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;
import static org.gradlab.array.lanes.Lanes.broadcast;
import static org.gradlab.array.lanes.Lanes.load;
import static org.gradlab.array.lanes.Lanes.store;

import jdk.incubator.vector.DoubleVector;

/** Softmax, its logarithm and its backward pass; a row's sums run over its columns in ascending order. */
final class SoftmaxLoops {

    private SoftmaxLoops() {}

    /** out = e^(z - max) / (sum of e^(z - max) over the row). Modified: out. */
    static void softmax(Matrix out, Matrix z, int panel) {
        for (int row = 0; row < z.length(); row += z.rowLength()) {
            for (int first = row; first < row + PANEL; first += VECTOR) {
                int end = first + z.rowLength();
                DoubleVector sum = exponentials(out, z, panel, first, end);
                for (int i = first; i < end; i += PANEL) {
                    store(load(out, panel, i).div(sum), out, panel, i);
                }
            }
        }
    }

    /** out = z - max - ln(sum of e^(z - max) over the row). Modified: out. */
    static void logSoftmax(Matrix out, Matrix z, int panel) {
        for (int row = 0; row < z.length(); row += z.rowLength()) {
            for (int first = row; first < row + PANEL; first += VECTOR) {
                int end = first + z.rowLength();
                DoubleVector max = max(z, panel, first, end);
                DoubleVector logOfSum = Logarithm.log(exponentials(out, z, panel, first, end));
                for (int i = first; i < end; i += PANEL) {
                    store(load(z, panel, i).sub(max).sub(logOfSum), out, panel, i);
                }
            }
        }
    }

    /** out = a (u - the row's sum of u a). Modified: out. */
    static void backward(Matrix out, Matrix u, Matrix a, int panel) {
        for (int row = 0; row < a.length(); row += a.rowLength()) {
            for (int first = row; first < row + PANEL; first += VECTOR) {
                int end = first + a.rowLength();
                DoubleVector sum = broadcast(0);
                for (int i = first; i < end; i += PANEL) {
                    sum = load(u, panel, i).fma(load(a, panel, i), sum);
                }
                for (int i = first; i < end; i += PANEL) {
                    store(load(u, panel, i).sub(sum).mul(load(a, panel, i)), out, panel, i);
                }
            }
        }
    }

    /** Leaves e^(z - max) in out and returns its sum over the row from {@code first} to {@code end}. */
    private static DoubleVector exponentials(Matrix out, Matrix z, int panel, int first, int end) {
        DoubleVector max = max(z, panel, first, end);
        DoubleVector sum = broadcast(0);
        for (int i = first; i < end; i += PANEL) {
            DoubleVector e = Exponential.exp(load(z, panel, i).sub(max));
            store(e, out, panel, i);
            sum = sum.add(e);
        }
        return sum;
    }

    private static DoubleVector max(Matrix z, int panel, int first, int end) {
        DoubleVector max = load(z, panel, first);
        for (int i = first + PANEL; i < end; i += PANEL) {
            max = max.max(load(z, panel, i));
        }
        return max;
    }
}
