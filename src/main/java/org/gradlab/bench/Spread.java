package org.gradlab.bench;

import java.util.Arrays;

/** The median of repeated measurements, and how far they go apart. */
public record Spread(double median, double lowest, double highest) {

    static Spread of(double[] measurements) {
        double[] sorted = measurements.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
