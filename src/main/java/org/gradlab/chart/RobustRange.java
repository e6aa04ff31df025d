package org.gradlab.chart;

import java.util.Arrays;

/** The range of numbers worth showing: poles and steep rims would otherwise leave no room for the rest. */
public final class RobustRange {

    /** How many spreads of the middle half may be shown on either side of it. */
    private static final double REACH = 3;

    /** A range that is up to this many times as long shows everything. */
    private static final double WHOLE = 4;

    private static final double MARGIN = 0.06;

    private RobustRange() {}

    /**
     * A scale over the finite numbers among these, but no farther out than three times the interquartile range from the quartiles (Tukey's
     * far fences) unless little is gained by leaving the rest out; a unit wide where all are the same. Not modified: the numbers.
     */
    public static LinearScale of(double... numbers) {
        double[] sorted =
                Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new LinearScale(-1, 1);
        }
        double lowest = sorted[0];
        double highest = sorted[sorted.length - 1];
        double lower = sorted[sorted.length / 4];
        double upper = sorted[(sorted.length - 1) * 3 / 4];
        double fence = REACH * (upper - lower);
        double bottom = Math.max(lowest, lower - fence);
        double top = Math.min(highest, upper + fence);
        boolean isWhole = fence == 0 || highest - lowest <= WHOLE * (top - bottom);
        double low = isWhole ? lowest : bottom;
        double high = isWhole ? highest : top;
        return low < high && Double.isFinite(high - low)
                ? new LinearScale(low, high).widened(MARGIN)
                : new LinearScale(low - 0.5 * size(low), low + 0.5 * size(low));
    }

    /** A length that makes a difference at this number. */
    private static double size(double number) {
        return Math.max(1, Math.abs(number));
    }
}
