package org.gradlab.restart;

/**
 * The share of members of which something is true, with Wilson's 95 % confidence interval for its probability.
 *
 * @param count of how many members it is true
 * @param total how many members there are, at least one
 */
public record Proportion(int count, int total) {

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    public Proportion {
        if (total < 1 || count < 0 || count > total) {
            throw new IllegalArgumentException(count + " of " + total + " members");
        }
    }

    /** count / total. */
    public double rate() {
        return (double) count / total;
    }

    /** The interval's lower end. */
    public double low() {
        return low(Z);
    }

    /** The interval's upper end. */
    public double high() {
        return high(Z);
    }

    /** The lower end of the interval whose half width is {@code z} standard deviations. */
    public double low(double z) {
        return count == 0 ? 0 : center(z) - halfWidth(z);
    }

    /** The upper end of the interval whose half width is {@code z} standard deviations. */
    public double high(double z) {
        return count == total ? 1 : center(z) + halfWidth(z);
    }

    private double center(double z) {
        return (rate() + z * z / (2.0 * total)) / (1 + z * z / total);
    }

    private double halfWidth(double z) {
        double variance = rate() * (1 - rate()) / total + z * z / (4.0 * total * total);
        return z * Math.sqrt(variance) / (1 + z * z / total);
    }
}
