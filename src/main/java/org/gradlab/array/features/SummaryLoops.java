package org.gradlab.array.features;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.features.Registers.DOUBLES;
import static org.gradlab.array.features.Registers.GROUP;
import static org.gradlab.array.features.Registers.LONGS;
import static org.gradlab.array.features.Registers.SIGN;
import static org.gradlab.array.features.Registers.VECTOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import org.gradlab.array.Reduction;
import org.gradlab.array.plain.PartialSums;

/** What is measured of a member's matrix in one pass over it, in the order of {@link PartialSums}. */
final class SummaryLoops {

    private static final long INFINITE = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private final double[] sums = new double[GROUP];
    private final double[] squares = new double[GROUP];
    private final double[] sizes = new double[GROUP];
    private final double[] largest = new double[GROUP];
    private final double[] deviations = new double[GROUP];
    private final long[] counts = new long[GROUP];

    /** Numbers that do not lie side by side. */
    private double[] gathered = new double[0];

    /** A column of out = the reductions of {@link Reduction#SUMMARY} of x, each in its row. Modified: out. */
    void summarize(Layout out, int column, Layout x, int member) {
        double[] data = numbers(x, member);
        int from = x.isDense() ? x.start(member) : 0;
        sums(data, from, x.size());
        deviations(data, from, x.size(), PartialSums.total(sums) / x.size());
        put(out, column, member, Reduction.SUM, PartialSums.total(sums));
        put(out, column, member, Reduction.SUM_OF_SQUARES, PartialSums.total(squares));
        put(out, column, member, Reduction.SUM_OF_ABS, PartialSums.total(sizes));
        put(out, column, member, Reduction.MAX_OF_ABS, PartialSums.largest(largest));
        put(out, column, member, Reduction.SUM_OF_SQUARED_DEVIATIONS, PartialSums.total(deviations));
    }

    private static void put(Layout out, int column, int member, Reduction reduction, double number) {
        out.data()[out.start(member, reduction.row()) + column] = number;
    }

    private void sums(double[] x, int from, int length) {
        int whole = Registers.wholeGroups(length);
        for (int lane = 0; lane < GROUP; lane += VECTOR) {
            DoubleVector sum = DoubleVector.zero(DOUBLES);
            DoubleVector square = DoubleVector.zero(DOUBLES);
            DoubleVector size = DoubleVector.zero(DOUBLES);
            DoubleVector max = DoubleVector.zero(DOUBLES);
            for (int i = lane; i < whole; i += GROUP) {
                DoubleVector v = fromArray(DOUBLES, x, from + i);
                sum = sum.add(v);
                square = v.fma(v, square);
                size = size.add(v.abs());
                max = max.max(v.abs());
            }
            sum.intoArray(sums, lane);
            square.intoArray(squares, lane);
            size.intoArray(sizes, lane);
            max.intoArray(largest, lane);
        }
        for (int i = whole; i < length; i++) {
            double number = x[from + i];
            sums[i - whole] += number;
            squares[i - whole] = Math.fma(number, number, squares[i - whole]);
            sizes[i - whole] += Math.abs(number);
            largest[i - whole] = Math.max(largest[i - whole], Math.abs(number));
        }
    }

    private void deviations(double[] x, int from, int length, double mean) {
        int whole = Registers.wholeGroups(length);
        for (int lane = 0; lane < GROUP; lane += VECTOR) {
            DoubleVector sum = DoubleVector.zero(DOUBLES);
            for (int i = lane; i < whole; i += GROUP) {
                DoubleVector deviation = fromArray(DOUBLES, x, from + i).sub(mean);
                sum = deviation.fma(deviation, sum);
            }
            sum.intoArray(deviations, lane);
        }
        for (int i = whole; i < length; i++) {
            double deviation = x[from + i] - mean;
            deviations[i - whole] = Math.fma(deviation, deviation, deviations[i - whole]);
        }
    }

    /** How many elements are below {@code low} or above {@code high}; NaN is neither. */
    int outside(Layout x, double low, double high, int member) {
        double[] data = numbers(x, member);
        int from = x.isDense() ? x.start(member) : 0;
        int whole = Registers.wholeGroups(x.size());
        int count = 0;
        for (int lane = 0; lane < GROUP; lane += VECTOR) {
            outside(data, from, whole, lane, low, high);
        }
        for (long ofLane : counts) {
            count += (int) ofLane;
        }
        for (int i = whole; i < x.size(); i++) {
            count += data[from + i] < low || data[from + i] > high ? 1 : 0;
        }
        return count;
    }

    /** As integers, positive numbers go from 1 to infinity's: what is less than the one is not, nor what is more than the other. */
    private void outside(double[] x, int from, int whole, int lane, double low, double high) {
        LongVector count = LongVector.zero(LONGS);
        for (int i = lane; i < whole; i += GROUP) {
            DoubleVector v = fromArray(DOUBLES, x, from + i);
            LongVector below = v.neg().add(low).viewAsIntegralLanes();
            LongVector above = v.sub(high).viewAsIntegralLanes();
            count = count.add(below.sub(INFINITE + 1)
                            .and(below.sub(1).lanewise(VectorOperators.NOT))
                            .lanewise(VectorOperators.LSHR, SIGN))
                    .add(above.sub(INFINITE + 1)
                            .and(above.sub(1).lanewise(VectorOperators.NOT))
                            .lanewise(VectorOperators.LSHR, SIGN));
        }
        count.intoArray(counts, lane);
    }

    private double[] numbers(Layout x, int member) {
        if (x.isDense()) {
            return x.data();
        }
        if (gathered.length < x.size()) {
            gathered = new double[x.size()];
        }
        for (int row = 0; row < x.rows(); row++) {
            System.arraycopy(x.data(), x.start(member, row), gathered, row * x.columns(), x.columns());
        }
        return gathered;
    }
}
