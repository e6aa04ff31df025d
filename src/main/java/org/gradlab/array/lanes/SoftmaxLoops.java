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

    private final Loop shift = (out, to, z, from, length) -> shift(out, to, z, from, length, rowLength());
    private final Loop divideBySums = (out, to, x, from, length) -> divideBySums(out, to, length, rowLength());
    private final Loop sums = (out, to, x, from, length) -> sums(out, x, from, length, rowLength());
    private final Loop subtract = (out, to, x, from, length) -> subtract(out, to, x, length, rowLength());

    /** How many numbers of a panel make a row. */
    private int rowLength;

    /** The sum of every row, of every lane. */
    private double[] ofRows = new double[0];

    SoftmaxLoops(Exponential exponential, Logarithm logarithm) {
        this.exponential = exponential;
        this.logarithm = logarithm;
    }

    /** out = e^(z - max) / (sum of e^(z - max) over the row). Modified: out, which is not z. */
    void softmax(PanelLayout out, PanelLayout z, int panel) {
        double[] data = out.data();
        int to = out.start(panel);
        int length = out.length();
        rowLength = z.rowLength();
        Loop.call(shift, data, to, z.data(), z.start(panel), length);
        exponential.exp(data, to, data, to, length);
        Loop.call(divideBySums, data, to, data, to, length);
    }

    /** out = z - max - ln(sum of e^(z - max) over the row). Modified: out, which is not z. */
    void logSoftmax(PanelLayout out, PanelLayout z, int panel) {
        double[] data = out.data();
        int to = out.start(panel);
        int length = out.length();
        rowLength = z.rowLength();
        if (ofRows.length < z.rows() * PANEL) {
            ofRows = new double[z.rows() * PANEL];
        }
        Loop.call(shift, data, to, z.data(), z.start(panel), length);
        exponential.exp(data, to, data, to, length);
        Loop.call(sums, ofRows, 0, data, to, length);
        logarithm.log(ofRows, 0, ofRows, 0, z.rows() * PANEL);
        Loop.call(shift, data, to, z.data(), z.start(panel), length);
        Loop.call(subtract, data, to, ofRows, 0, length);
    }

    private int rowLength() {
        return rowLength;
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
    private static void shift(double[] out, int to, double[] z, int from, int length, int rowLength) {
        for (int row = 0; row < length; row += rowLength) {
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

    private static void divideBySums(double[] x, int at, int length, int rowLength) {
        for (int row = at; row < at + length; row += rowLength) {
            for (int lane = row; lane < row + PANEL; lane += VECTOR) {
                DoubleVector sum = broadcast(DOUBLES, 0);
                for (int i = lane; i < row + rowLength; i += PANEL) {
                    sum = sum.add(fromArray(DOUBLES, x, i));
                }
                for (int i = lane; i < row + rowLength; i += PANEL) {
                    fromArray(DOUBLES, x, i).div(sum).intoArray(x, i);
                }
            }
        }
    }

    private static void sums(double[] out, double[] x, int at, int length, int rowLength) {
        int to = 0;
        for (int row = at; row < at + length; row += rowLength) {
            for (int lane = 0; lane < PANEL; lane += VECTOR) {
                DoubleVector sum = broadcast(DOUBLES, 0);
                for (int i = row + lane; i < row + rowLength; i += PANEL) {
                    sum = sum.add(fromArray(DOUBLES, x, i));
                }
                sum.intoArray(out, to + lane);
            }
            to += PANEL;
        }
    }

    private static void subtract(double[] x, int at, double[] ofRows, int length, int rowLength) {
        int from = 0;
        for (int row = at; row < at + length; row += rowLength) {
            for (int i = 0; i < rowLength; i += VECTOR) {
                fromArray(DOUBLES, x, row + i)
                        .sub(fromArray(DOUBLES, ofRows, from + (i & (PANEL - 1))))
                        .intoArray(x, row + i);
            }
            from += PANEL;
        }
    }
}
