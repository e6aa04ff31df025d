package org.gradlab.restart;

/**
 * The share of members that reached the target, with Wilson's 95 % confidence interval for its probability.
 *
 * @param successes how many members reached it
 * @param trials how many members there are, at least one
 */
public record SuccessRate(int successes, int trials) {

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    public SuccessRate {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes of " + trials + " trials");
        }
    }

    /** successes / trials. */
    public double rate() {
        return (double) successes / trials;
    }

    /** The interval's lower end. */
    public double low() {
        return successes == 0 ? 0 : center() - halfWidth();
    }

    /** The interval's upper end. */
    public double high() {
        return successes == trials ? 1 : center() + halfWidth();
    }

    private double center() {
        return (rate() + Z * Z / (2.0 * trials)) / (1 + Z * Z / trials);
    }

    private double halfWidth() {
        double variance = rate() * (1 - rate()) / trials + Z * Z / (4.0 * trials * trials);
        return Z * Math.sqrt(variance) / (1 + Z * Z / trials);
    }
}
