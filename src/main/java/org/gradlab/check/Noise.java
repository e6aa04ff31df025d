package org.gradlab.check;

import java.util.function.DoubleUnaryOperator;

/**
 * How much rounding moves the values of a function, measured from nine of them close together: what is left of their differences of third and
 * higher order is noise, since no smooth function bends within such a distance (Hamming 1973; More and Wild 2011, "Estimating computational
 * noise").
 */
final class Noise {

    private static final int VALUES = 9;
    private static final int FIRST_ORDER = 3;
    private static final int LAST_ORDER = 6;

    /** The values lie this far apart. */
    private static final double SPACING = 0x1p-32;

    private Noise() {}

    /** The largest standard deviation of the noise that any order of differences shows. */
    static double deviation(DoubleUnaryOperator function) {
        double[] table = new double[VALUES];
        for (int i = 0; i < VALUES; i++) {
            table[i] = function.applyAsDouble((i - VALUES / 2) * SPACING);
        }
        double largest = 0;
        double share = 1;
        for (int order = 1; order <= LAST_ORDER; order++) {
            // The variance of a difference of order k is that of the noise times (2k)! / (k!)^2.
            share *= order / (2.0 * (2 * order - 1));
            double squares = 0;
            for (int i = 0; i < VALUES - order; i++) {
                table[i] = table[i + 1] - table[i];
                squares += table[i] * table[i];
            }
            if (order >= FIRST_ORDER) {
                largest = Math.max(largest, Math.sqrt(share * squares / (VALUES - order)));
            }
        }
        return largest;
    }
}
