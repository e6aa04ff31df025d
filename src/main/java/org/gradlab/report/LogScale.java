package org.gradlab.report;

import java.util.Arrays;

/**
 * Positions of magnitudes between the least and the greatest, by their logarithm.
 *
 * @param low the least magnitude, above zero
 * @param high the greatest, no less
 */
public record LogScale(double low, double high) {

    private static final double LEAST_RANGE = 1e3;

    /** A scale over the finite magnitudes above zero among {@code magnitudes}; over 1 alone if there are none. */
    public static LogScale over(double... magnitudes) {
        double[] shown = Arrays.stream(magnitudes).filter(LogScale::isShown).toArray();
        return new LogScale(
                Arrays.stream(shown).min().orElse(1), Arrays.stream(shown).max().orElse(1));
    }

    /** The same, but at least three decades: numbers that are nearly equal look so. */
    public static LogScale overDecades(double... magnitudes) {
        LogScale scale = over(magnitudes);
        return new LogScale(Math.min(scale.low, scale.high / LEAST_RANGE), scale.high);
    }

    /** True for a magnitude that has a logarithm. */
    static boolean isShown(double magnitude) {
        return magnitude > 0 && magnitude < Double.POSITIVE_INFINITY;
    }

    /** 0 for the least magnitude and below, 1 for the greatest and above. */
    public double position(double magnitude) {
        return magnitude >= high
                ? 1
                : Math.max(0, (Math.log(magnitude) - Math.log(low)) / (Math.log(high) - Math.log(low)));
    }
}
