package org.gradlab.initializer;

/** Mean and variance of the numbers that are drawn. */
public record Moments(double mean, double variance) {

    /** Of nothing but zeros. */
    public static final Moments ZERO = new Moments(0, 0);
}
