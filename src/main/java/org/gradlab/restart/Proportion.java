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
        return count == 0 ? 0 : center() - halfWidth();
    }

    /** The interval's upper end. */
    public double high() {
        return count == total ? 1 : center() + halfWidth();
    }

    private double center() {
        return (rate() + Z * Z / (2.0 * total)) / (1 + Z * Z / total);
    }

    private double halfWidth() {
        double variance = rate() * (1 - rate()) / total + Z * Z / (4.0 * total * total);
        return Z * Math.sqrt(variance) / (1 + Z * Z / total);
    }
}
