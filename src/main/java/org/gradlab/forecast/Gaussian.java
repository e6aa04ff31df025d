package org.gradlab.forecast;

import java.util.function.DoubleUnaryOperator;

/**
 * Expectations over a normal distribution, by the midpoint rule: of a smooth function on the whole line it converges geometrically (Trefethen and
 * Weideman 2014), where Gauss-Hermite quadrature of a steep sigmoid needs hundreds of points. No point lies at the mean, so that the
 * moments of a rectifier are exact.
 */
final class Gaussian {

    /** Standard deviations to either side. */
    private static final double FAR = 10;

    /** Points on either side. */
    private static final int POINTS = 1000;

    private Gaussian() {}

    /** E[f(z)] for z ~ N(mean, variance). */
    static double expectation(DoubleUnaryOperator f, double mean, double variance) {
        double deviation = Math.sqrt(variance);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < POINTS; i++) {
            double x = FAR * (i + 0.5) / POINTS;
            double weight = Math.exp(-x * x / 2);
            sum += weight * (f.applyAsDouble(mean + deviation * x) + f.applyAsDouble(mean - deviation * x));
            weights += 2 * weight;
        }
        return sum / weights;
    }
}
