package org.gradlab.statistic;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gradlab.restart.Proportion;

/** Differences between two groups of members, with intervals that hold with probability 1 - alpha each. */
public final class Differences {

    private Differences() {}

    /**
     * The difference of two success rates over the same starts, p - q = (b - c) / n with b and c the starts from which only one of
     * them succeeds: a normal interval with one start added to each (Bonett and Price 2012).
     *
     * @param first [starts] whether the first succeeds
     * @param second [starts] whether the second does
     */
    public static Interval ofPairedRates(boolean[] first, boolean[] second, double alpha) {
        int n = first.length;
        long onlyFirst =
                IntStream.range(0, n).filter(i -> first[i] && !second[i]).count();
        long onlySecond =
                IntStream.range(0, n).filter(i -> !first[i] && second[i]).count();
        double p = (onlyFirst + 1.0) / (n + 2);
        double q = (onlySecond + 1.0) / (n + 2);
        double width = NormalQuantile.twoSided(alpha) * Math.sqrt((p + q - (p - q) * (p - q)) / (n + 2));
        return new Interval(
                (double) (onlyFirst - onlySecond) / n, Math.max(-1, p - q - width), Math.min(1, p - q + width));
    }

    /** The difference of two success rates over starts that have nothing in common: from Wilson's intervals (Newcombe 1998). */
    public static Interval ofRates(Proportion first, Proportion second, double alpha) {
        double z = NormalQuantile.twoSided(alpha);
        double difference = first.rate() - second.rate();
        double below = Math.hypot(first.rate() - first.low(z), second.high(z) - second.rate());
        double above = Math.hypot(first.high(z) - first.rate(), second.rate() - second.low(z));
        return new Interval(difference, difference - below, difference + above);
    }

    /**
     * The median of differences, with the interval between two of them that the binomial distribution gives: nothing is
     * assumed of how they are distributed. Infinite ends where there are too few.
     *
     * @param differences none is NaN; at least one
     */
    public static Interval median(double[] differences, double alpha) {
        double[] sorted = differences.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        int rank = outerRank(n, alpha);
        return rank == 0
                ? new Interval(median, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new Interval(median, sorted[rank - 1], sorted[n - rank]);
    }

    /** The largest r for which fewer than r of n fair coins show heads with probability alpha / 2 at most. */
    private static int outerRank(int n, double alpha) {
        double logOfTerm = -n * Math.log(2);
        double probability = 0;
        int rank = 0;
        for (int heads = 0; heads < n; heads++) {
            probability += Math.exp(logOfTerm);
            if (probability > alpha / 2) {
                break;
            }
            rank = heads + 1;
            logOfTerm += Math.log(n - heads) - Math.log(heads + 1.0);
        }
        return rank;
    }
}
