package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.Lanes.DOUBLES;
import static org.gradlab.array.lanes.Lanes.PANEL;
import static org.gradlab.array.lanes.Lanes.VECTOR;

import jdk.incubator.vector.DoubleVector;

/** Softmax, its logarithm and its backward pass; a row's sums run over its columns in ascending order. */
final class SoftmaxLoops {

    private final Exponential exponential;
    private final Logarithm logarithm;

    /** The sum of a row, of every lane. */
    private final double[] sums = new double[PANEL];

    SoftmaxLoops(Exponential exponential, Logarithm logarithm) {
        this.logarithm = logarithm;
        this.exponential = exponential;
    }

    /** out = e^(z - max) / (sum of e^(z - max) over the row). Modified: out, which is not z. */
    void softmax(PanelLayout out, PanelLayout z, int panel) {
        double[] data = out.data();
        shift(data, out.start(panel), z.data(), z.start(panel), z.rows(), z.rowLength());
        exponential.exp(data, out.start(panel), data, out.start(panel), out.length());
        for (int row = 0; row < z.rows(); row++) {
            divideBySum(data, out.start(panel) + row * out.rowLength(), out.rowLength());
        }
    }

    /** out = z - max - ln(sum of e^(z - max) over the row). Modified: out, which is not z. */
    void logSoftmax(PanelLayout out, PanelLayout z, int panel) {
        double[] data = out.data();
        int length = z.rowLength();
        shift(data, out.start(panel), z.data(), z.start(panel), z.rows(), length);
        exponential.exp(data, out.start(panel), data, out.start(panel), out.length());
        for (int row = 0; row < z.rows(); row++) {
            sum(data, out.start(panel) + row * length, length);
            logarithm.log(sums, 0, sums, 0, PANEL);
            shift(data, out.start(panel) + row * length, z.data(), z.start(panel) + row * length, 1, length);
            subtractSums(data, out.start(panel) + row * length, length);
        }
    }

    /** out = a (u - the row's sum of u a). Modified: out. */
    static void backward(PanelLayout out, PanelLayout u, PanelLayout a, int panel) {
        int length = a.rowLength();
        for (int row = 0; row < a.rows(); row++) {
            int to = out.start(panel) + row * length;
            int left = u.start(panel) + row * length;
            int right = a.start(panel) + row * length;
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                DoubleVector sum = broadcast(DOUBLES, 0);
                for (int i = lane; i < length; i += PANEL) {
                    sum = fromArray(DOUBLES, u.data(), left + i).fma(fromArray(DOUBLES, a.data(), right + i), sum);
                }
                for (int i = lane; i < length; i += PANEL) {
                    fromArray(DOUBLES, u.data(), left + i)
                            .sub(sum)
                            .mul(fromArray(DOUBLES, a.data(), right + i))
                            .intoArray(out.data(), to + i);
                }
            }
        }
    }

    /** out = z - the largest z of the row. */
    private static void shift(double[] out, int to, double[] z, int from, int rows, int rowLength) {
        for (int row = 0; row < rows * rowLength; row += rowLength) {
            for (int lane = row; lane < row + PANEL; lane += VECTOR) {
                DoubleVector max = fromArray(DOUBLES, z, from + lane);
                for (int i = lane + PANEL; i < row + rowLength; i += PANEL) {
                    max = max.max(fromArray(DOUBLES, z, from + i));
                }
                for (int i = lane; i < row + rowLength; i += PANEL) {
                    fromArray(DOUBLES, z, from + i).sub(max).intoArray(out, to + i);
                }
            }
        }
    }

    private static void divideBySum(double[] x, int at, int length) {
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector sum = broadcast(DOUBLES, 0);
            for (int i = lane; i < length; i += PANEL) {
                sum = sum.add(fromArray(DOUBLES, x, at + i));
            }
            for (int i = lane; i < length; i += PANEL) {
                fromArray(DOUBLES, x, at + i).div(sum).intoArray(x, at + i);
            }
        }
    }

    private void sum(double[] x, int at, int length) {
        for (int lane = 0; lane < PANEL; lane += VECTOR) {
            DoubleVector sum = broadcast(DOUBLES, 0);
            for (int i = lane; i < length; i += PANEL) {
                sum = sum.add(fromArray(DOUBLES, x, at + i));
            }
            sum.intoArray(sums, lane);
        }
    }

    private void subtractSums(double[] x, int at, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, x, at + i)
                    .sub(fromArray(DOUBLES, sums, i & (PANEL - 1)))
                    .intoArray(x, at + i);
        }
    }
}
