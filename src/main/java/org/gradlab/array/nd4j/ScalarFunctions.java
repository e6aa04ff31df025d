package org.gradlab.array.nd4j;

import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;

/**
 * Functions that ND4J's own operations compute less exactly than a double allows, or not as {@link Elementwise} and
 * {@link Pairwise} define them: its log1p rounds 1 + x first, its log-softmax takes the logarithm of a softmax that has
 * become 0, its tanh has sixteen decimals, not digits, and takes three times as long, its slopes are 0 at a kink. They work on bulk copies of a matrix's numbers.
 */
final class ScalarFunctions {

    private ScalarFunctions() {}

    /** Whether {@code f} is computed here. */
    static boolean computes(Elementwise f) {
        return switch (f) {
            case TANH, SOFTPLUS, SIN, COS, TAN, SIGN, STEP, NONZERO -> true;
            default -> false;
        };
    }

    /** Whether {@code f} is computed here. */
    static boolean computes(Pairwise f) {
        return switch (f) {
            case MIN, MAX, POWER, BINARY_CROSS_ENTROPY -> true;
            default -> false;
        };
    }

    /** x = f(x). Modified: x. */
    static void apply(Elementwise f, double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = apply(f, x[i]);
        }
    }

    /** x = f(x, y). Modified: x. */
    static void combine(Pairwise f, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] = combine(f, x[i], y[i]);
        }
    }

    private static double apply(Elementwise f, double x) {
        return switch (f) {
            case TANH -> StrictMath.tanh(x);
            case SOFTPLUS -> Math.max(x, 0) + tail(x);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
            case SIGN -> x == 0 ? Double.NaN : Math.signum(x);
            case STEP -> x == 0 ? Double.NaN : Math.max(Math.signum(x), 0);
            case NONZERO -> x == 0 ? Double.NaN : x;
            default -> throw new IllegalArgumentException(f + " is an operation of ND4J");
        };
    }

    private static double combine(Pairwise f, double x, double y) {
        return switch (f) {
            case MIN -> Math.min(x, y);
            case MAX -> Math.max(x, y);
            case POWER -> Pairwise.power(x, y);
            // The difference comes first: it is exactly 0 where a large logit agrees with its target, and the tail
            // survives.
            case BINARY_CROSS_ENTROPY -> Math.max(x, 0) - x * y + tail(x);
            default -> throw new IllegalArgumentException(f + " is an operation of ND4J");
        };
    }

    /** z = z - max - ln(sum of e^(z - max)), row by row. */
    static void logSoftmax(double[] z, int columns) {
        for (int row = 0; row < z.length; row += columns) {
            double max = z[row];
            for (int c = 1; c < columns; c++) {
                max = Math.max(max, z[row + c]);
            }
            double sum = 0;
            for (int c = 0; c < columns; c++) {
                sum += Math.exp(z[row + c] - max);
            }
            for (int c = 0; c < columns; c++) {
                z[row + c] = z[row + c] - max - Math.log(sum);
            }
        }
    }

    /** ln(1 + e^-|x|). */
    private static double tail(double x) {
        return Math.log1p(Math.exp(-Math.abs(x)));
    }
}
