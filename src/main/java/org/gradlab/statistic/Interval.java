package org.gradlab.statistic;

/**
 * A number and its confidence interval.
 *
 * @param low at most the estimate
 * @param high at least the estimate
 */
public record Interval(double estimate, double low, double high) {

    /** Whether zero lies outside, so that the sign is known. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
