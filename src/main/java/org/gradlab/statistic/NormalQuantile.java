package org.gradlab.statistic;

/** Quantiles of the standard normal distribution. */
final class NormalQuantile {

    private static final double[] NUMERATOR = {2.515517, 0.802853, 0.010328};
    private static final double[] DENOMINATOR = {1, 1.432788, 0.189269, 0.001308};

    private NormalQuantile() {}

    /**
     * The z that a standard normal number exceeds in absolute value with probability {@code alpha}, in (0, 1), to 5e-4
     * (Abramowitz and Stegun 1964, 26.2.23).
     */
    static double twoSided(double alpha) {
        double t = Math.sqrt(-2 * Math.log(alpha / 2));
        return t - polynomial(NUMERATOR, t) / polynomial(DENOMINATOR, t);
    }

    private static double polynomial(double[] coefficients, double t) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * t + coefficients[i];
        }
        return value;
    }
}
