package org.gradlab.statistic;

import java.util.Arrays;
import java.util.Optional;

/**
 * By how much one group of members does better than another.
 *
 * @param isOfRates whether success rates are compared, otherwise losses
 * @param isPaired whether member by member from the same starts
 * @param interval of the first's rate less the second's; or of the second's loss less the first's, the median over members: above zero where the
 *     first is better
 */
public record Advantage(boolean isOfRates, boolean isPaired, Interval interval) {

    /**
     * The advantage of the first; empty where losses are to be compared from other starts or are not finite.
     *
     * @param areAlike whether the members of both have the same starts, one by one
     * @param alpha the probability that the interval does not hold
     */
    public static Optional<Advantage> of(Group first, Group second, boolean areAlike, double alpha) {
        if (first.hasTarget()) {
            Interval interval = areAlike
                    ? Differences.ofPairedRates(first.successes(), second.successes(), alpha)
                    : Differences.ofRates(first.rate(), second.rate(), alpha);
            return Optional.of(new Advantage(true, areAlike, interval));
        }
        if (!areAlike) {
            return Optional.empty();
        }
        double[] left = first.losses();
        double[] differences = second.losses();
        Arrays.setAll(differences, m -> differences[m] - left[m]);
        return Arrays.stream(differences).allMatch(Double::isFinite)
                ? Optional.of(new Advantage(false, true, Differences.median(differences, alpha)))
                : Optional.empty();
    }

    /** Whether the interval leaves no doubt that the first is better. */
    public boolean isProved() {
        return interval.low() > 0;
    }
}
