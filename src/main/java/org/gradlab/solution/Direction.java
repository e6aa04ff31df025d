package org.gradlab.solution;

import java.util.Arrays;

/**
 * The order and the sign of vectors, by a sum whose coefficients have no relation to each other. The first number that differs would do as
 * well for exact copies, but trained units often agree in a weight up to training's noise, and then that noise would decide.
 */
final class Direction {

    /** Its multiples are spread evenly over [0, 1) and never meet. */
    private static final double GOLDEN_RATIO = 0.6180339887498949;

    private Direction() {}

    /** The sum. */
    static double key(double[] vector) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            double spread = (i + 1) * GOLDEN_RATIO % 1;
            sum += (i % 2 == 0 ? 1 : -1) * (0.5 + spread) * vector[i];
        }
        return sum;
    }

    /** By the sum, then by the first number that differs. */
    static int compare(double[] left, double[] right) {
        int order = Double.compare(key(left), key(right));
        return order == 0 ? Arrays.compare(left, right) : order;
    }

    /** Whether a vector and its negative come in this order. */
    static boolean isNegative(double[] vector) {
        double key = key(vector);
        return key == 0 ? Arrays.stream(vector).filter(v -> v != 0).findFirst().orElse(0) < 0 : key < 0;
    }
}
