package org.gradlab.chart;

import java.util.Arrays;

/** The range of numbers worth showing: poles and steep rims would otherwise leave no room for the rest. */
public final class RobustRange {

    /** How many spreads of the middle half may be shown on either side of it. */
    private static final double REACH = 3;

    private static final double MARGIN = 0.06;

    private RobustRange() {}

    /**
     * A scale over the finite numbers among these, but no farther out than three times the interquartile range from the quartiles (Tukey's
     * far fences); a unit wide where all are the same. Not modified: the numbers.
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
        double low = fence > 0 ? Math.max(lowest, lower - fence) : lowest;
        double high = fence > 0 ? Math.min(highest, upper + fence) : highest;
        return low < high && Double.isFinite(high - low)
                ? new LinearScale(low, high).widened(MARGIN)
                : new LinearScale(low - 0.5 * size(low), low + 0.5 * size(low));
    }

    /** A length that makes a difference at this number. */
    private static double size(double number) {
        return Math.max(1, Math.abs(number));
    }
}
