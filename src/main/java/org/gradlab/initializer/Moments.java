package org.gradlab.initializer;

import java.util.stream.DoubleStream;

/** Mean and variance of the numbers that are drawn. */
public record Moments(double mean, double variance) {

    /** Of nothing but zeros. */
    public static final Moments ZERO = new Moments(0, 0);

    /** Of numbers that are given, as if one of them were drawn. */
    static Moments of(double... numbers) {
        double mean = DoubleStream.of(numbers).average().orElse(0);
        double variance = DoubleStream.of(numbers)
                .map(number -> (number - mean) * (number - mean))
                .average()
                .orElse(0);
        return new Moments(mean, variance);
    }
}
