package org.gradlab.array.features;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.features.Registers.DOUBLES;
import static org.gradlab.array.features.Registers.GROUP;
import static org.gradlab.array.features.Registers.VECTOR;

import jdk.incubator.vector.DoubleVector;
import org.gradlab.array.Reduction;
import org.gradlab.array.plain.PartialSums;

/** Reductions in the order of {@link PartialSums}. */
final class ReductionLoops {

    private final double[] parts = new double[PartialSums.COUNT];

    /** Of a few columns, with room for what a vector has beyond them. */
    private final double[] sums = new double[GROUP];

    /** Numbers that do not lie side by side. */
    private double[] gathered = new double[0];

    /** out = the reduction of x over what the shape of out has not. Modified: out. */
    void reduce(Reduction reduction, Layout out, Layout x, int member) {
        if (out.columns() == x.columns() && x.columns() > 1) {
            overRows(reduction, out, x, member);
        } else if (out.rows() == x.rows()) {
            for (int row = 0; row < x.rows(); row++) {
                out.data()[out.start(member, row)] = of(reduction, x.data(), x.start(member, row), x.columns());
            }
        } else {
            out.data()[out.start(member)] = ofAll(reduction, x, member);
        }
    }

    /** The reduction over the whole matrix. */
    double ofAll(Reduction reduction, Layout x, int member) {
        if (x.isDense()) {
            return of(reduction, x.data(), x.start(member), x.size());
        }
        gather(x.size());
        for (int row = 0; row < x.rows(); row++) {
            System.arraycopy(x.data(), x.start(member, row), gathered, row * x.columns(), x.columns());
        }
        return of(reduction, gathered, 0, x.size());
    }

    private void overRows(Reduction reduction, Layout out, Layout x, int member) {
        if (reduction == Reduction.SUM) {
            sumRows(out, x, member);
            return;
        }
        gather(x.rows());
        for (int column = 0; column < x.columns(); column++) {
            for (int row = 0; row < x.rows(); row++) {
                gathered[row] = x.data()[x.start(member, row) + column];
            }
            out.data()[out.start(member) + column] = of(reduction, gathered, 0, x.rows());
        }
    }

    private void sumRows(Layout out, Layout x, int member) {
        int to = out.start(member);
        int from = x.start(member);
        int column = 0;
        for (; column <= x.columns() - VECTOR; column += VECTOR) {
            sumRows(x, from + column, out.data(), to + column);
        }
        if (column < x.columns()) {
            sumRows(x, from + column, sums, 0);
            System.arraycopy(sums, 0, out.data(), to + column, x.columns() - column);
        }
    }

    /** The sums of the columns of a matrix of one member. Modified: out, and up to a vector's numbers behind the sums. */
    static void sumRows(Layout x, double[] out, int to) {
        for (int column = 0; column < x.columns(); column += VECTOR) {
            sumRows(x, column, out, to + column);
        }
    }

    /** A vector of columns. */
    private static void sumRows(Layout x, int from, double[] out, int to) {
        double[] data = x.data();
        int stride = x.stride();
        int rows = x.rows();
        DoubleVector s0 = DoubleVector.zero(DOUBLES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        DoubleVector s4 = s0;
        DoubleVector s5 = s0;
        DoubleVector s6 = s0;
        DoubleVector s7 = s0;
        int at = from;
        int row = 0;
        for (; row <= rows - PartialSums.COUNT; row += PartialSums.COUNT) {
            s0 = s0.add(fromArray(DOUBLES, data, at));
            s1 = s1.add(fromArray(DOUBLES, data, at + stride));
            s2 = s2.add(fromArray(DOUBLES, data, at + 2 * stride));
            s3 = s3.add(fromArray(DOUBLES, data, at + 3 * stride));
            s4 = s4.add(fromArray(DOUBLES, data, at + 4 * stride));
            s5 = s5.add(fromArray(DOUBLES, data, at + 5 * stride));
            s6 = s6.add(fromArray(DOUBLES, data, at + 6 * stride));
            s7 = s7.add(fromArray(DOUBLES, data, at + 7 * stride));
            at += PartialSums.COUNT * stride;
        }
        int left = rows - row;
        s0 = left > 0 ? s0.add(fromArray(DOUBLES, data, at)) : s0;
        s1 = left > 1 ? s1.add(fromArray(DOUBLES, data, at + stride)) : s1;
        s2 = left > 2 ? s2.add(fromArray(DOUBLES, data, at + 2 * stride)) : s2;
        s3 = left > 3 ? s3.add(fromArray(DOUBLES, data, at + 3 * stride)) : s3;
        s4 = left > 4 ? s4.add(fromArray(DOUBLES, data, at + 4 * stride)) : s4;
        s5 = left > 5 ? s5.add(fromArray(DOUBLES, data, at + 5 * stride)) : s5;
        s6 = left > 6 ? s6.add(fromArray(DOUBLES, data, at + 6 * stride)) : s6;
        s0.add(s4).add(s2.add(s6)).add(s1.add(s5).add(s3.add(s7))).intoArray(out, to);
    }

    /** The reduction of numbers side by side. */
    double of(Reduction reduction, double[] x, int from, int length) {
        int whole = Registers.wholeGroups(length);
        switch (reduction) {
            case SUM -> {
                sums(x, from, whole);
                for (int i = whole; i < length; i++) {
                    parts[i - whole] += x[from + i];
                }
            }
            case SUM_OF_SQUARES -> squaredDeviations(x, from, length, 0);
            case SUM_OF_ABS -> {
                absoluteSums(x, from, whole);
                for (int i = whole; i < length; i++) {
                    parts[i - whole] += Math.abs(x[from + i]);
                }
            }
            case SUM_OF_SQUARED_DEVIATIONS ->
                squaredDeviations(x, from, length, of(Reduction.SUM, x, from, length) / length);
            case MAX -> {
                return largest(x, from, length);
            }
            case MAX_OF_ABS -> {
                return largestSize(x, from, length);
            }
        }
        return PartialSums.total(parts);
    }

    private void sums(double[] x, int from, int whole) {
        for (int lane = 0; lane < GROUP; lane += VECTOR) {
            DoubleVector sum = DoubleVector.zero(DOUBLES);
            for (int i = lane; i < whole; i += GROUP) {
                sum = sum.add(fromArray(DOUBLES, x, from + i));
            }
            sum.intoArray(parts, lane);
        }
    }

    private void absoluteSums(double[] x, int from, int whole) {
        for (int lane = 0; lane < GROUP; lane += VECTOR) {
            DoubleVector sum = DoubleVector.zero(DOUBLES);
            for (int i = lane; i < whole; i += GROUP) {
                sum = sum.add(fromArray(DOUBLES, x, from + i).abs());
            }
            sum.intoArray(parts, lane);
        }
    }

    private void squaredDeviations(double[] x, int from, int length, double mean) {
        int whole = Registers.wholeGroups(length);
        for (int lane = 0; lane < GROUP; lane += VECTOR) {
            DoubleVector sum = DoubleVector.zero(DOUBLES);
            for (int i = lane; i < whole; i += GROUP) {
                DoubleVector deviation = fromArray(DOUBLES, x, from + i).sub(mean);
                sum = deviation.fma(deviation, sum);
            }
            sum.intoArray(parts, lane);
        }
        for (int i = whole; i < length; i++) {
            double deviation = x[from + i] - mean;
            parts[i - whole] = Math.fma(deviation, deviation, parts[i - whole]);
        }
    }

    private double largest(double[] x, int from, int length) {
        int whole = Registers.wholeGroups(length);
        double largest = Double.NEGATIVE_INFINITY;
        if (whole > 0) {
            for (int lane = 0; lane < GROUP; lane += VECTOR) {
                DoubleVector max = broadcast(DOUBLES, Double.NEGATIVE_INFINITY);
                for (int i = lane; i < whole; i += GROUP) {
                    max = max.max(fromArray(DOUBLES, x, from + i));
                }
                max.intoArray(parts, lane);
            }
            largest = PartialSums.largest(parts);
        }
        for (int i = whole; i < length; i++) {
            largest = Math.max(largest, x[from + i]);
        }
        return largest;
    }

    private double largestSize(double[] x, int from, int length) {
        int whole = Registers.wholeGroups(length);
        double largest = 0;
        if (whole > 0) {
            for (int lane = 0; lane < GROUP; lane += VECTOR) {
                DoubleVector max = DoubleVector.zero(DOUBLES);
                for (int i = lane; i < whole; i += GROUP) {
                    max = max.max(fromArray(DOUBLES, x, from + i).abs());
                }
                max.intoArray(parts, lane);
            }
            largest = PartialSums.largest(parts);
        }
        for (int i = whole; i < length; i++) {
            largest = Math.max(largest, Math.abs(x[from + i]));
        }
        return largest;
    }

    private void gather(int length) {
        if (gathered.length < length) {
            gathered = new double[length];
        }
    }
}
