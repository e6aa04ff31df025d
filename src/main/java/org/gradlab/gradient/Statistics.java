package org.gradlab.gradient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Combination;
import org.gradlab.array.Function;
import org.gradlab.array.Reduction;

/** Numbers about the elements of a matrix, one a member, with the scratch arrays they need. */
final class Statistics {

    private static final double LOG10_E = 1 / Math.log(10);

    private final Block block;
    private final Array first;
    private final Array second;
    private final Map<List<Integer>, Array> scratch = new HashMap<>();

    Statistics(Block block) {
        this.block = block;
        this.first = block.create(1, 1);
        this.second = block.create(1, 1);
    }

    /** into = the root of the sum of x^2. */
    void norm(Array x, Array into) {
        into.reduce(Reduction.SUM_OF_SQUARES, x);
        into.apply(Function.SQRT, into);
    }

    /** into = the largest |x|. */
    void maxOfAbs(Array x, Array into) {
        into.reduce(Reduction.MAX_OF_ABS, x);
    }

    /** into = the mean of x. */
    void mean(Array x, Array into) {
        into.reduce(Reduction.SUM, x);
        into.scale(into, 1.0 / size(x));
    }

    /** The mean of x, and the root of the mean of (x - mean)^2. */
    void meanAndStandardDeviation(Array x, Array mean, Array deviation) {
        mean(x, mean);
        Array centered = scratch(x);
        centered.combine(Combination.SUBTRACT, x, mean);
        norm(centered, deviation);
        deviation.scale(deviation, 1 / Math.sqrt(size(x)));
    }

    /** into = std(x) / std(y). */
    void ratioOfStandardDeviations(Array x, Array y, Array into) {
        meanAndStandardDeviation(x, first, into);
        meanAndStandardDeviation(y, first, second);
        into.combine(Combination.DIVIDE, into, second);
    }

    /** into = log10(mean of |x| / mean of |y|), for arrays of the same shape. */
    void logRatioOfMeanAbs(Array x, Array y, Array into) {
        into.reduce(Reduction.SUM_OF_ABS, x);
        first.reduce(Reduction.SUM_OF_ABS, y);
        into.combine(Combination.DIVIDE, into, first);
        into.apply(Function.LOG, into);
        into.scale(into, LOG10_E);
    }

    /** into = the share of x below {@code low} or above {@code high}. */
    void shareOutside(Array x, double low, double high, Array into) {
        into.countOutside(x, low, high);
        into.scale(into, 1.0 / size(x));
    }

    /** into = how many columns of x are zero in every row. */
    void zeroColumns(Array x, Array into) {
        Array largest = scratch(1, x.columns());
        largest.columnMaxOfAbs(x);
        countNumbers(largest, first);
        into.countOutside(largest, 0, 0);
        into.combine(Combination.SUBTRACT, first, into);
    }

    /** Counts of |x| below the first decade, in each decade, and from the last decade on. NaN is in none of them. */
    void histogram(Array x, List<Array> bins) {
        countNumbers(x, first);
        for (int decade = Measure.FIRST_DECADE; decade <= Measure.LAST_DECADE; decade++) {
            int bin = decade - Measure.FIRST_DECADE;
            double below = Math.nextDown(Math.pow(10, decade));
            second.countOutside(x, -below, below);
            bins.get(bin).combine(Combination.SUBTRACT, first, second);
            first.apply(Function.IDENTITY, second);
        }
        bins.get(bins.size() - 1).apply(Function.IDENTITY, first);
    }

    /** An array of ones in the shape of x, to be used at once. */
    Array ones(Array x) {
        Array ones = scratch(x);
        ones.fill(1);
        return ones;
    }

    /** A number a member, to be used at once. */
    Array number() {
        return first;
    }

    /** into = how many elements of x are not NaN: the range from infinity down to minus infinity has no inside. */
    private static void countNumbers(Array x, Array into) {
        into.countOutside(x, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    private Array scratch(Array x) {
        return scratch(x.rows(), x.columns());
    }

    private Array scratch(int rows, int columns) {
        return scratch.computeIfAbsent(List.of(rows, columns), shape -> block.create(rows, columns));
    }

    private static double size(Array x) {
        return (double) x.rows() * x.columns();
    }
}
