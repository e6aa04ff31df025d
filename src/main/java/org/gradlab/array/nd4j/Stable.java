package org.gradlab.array.nd4j;

/**
 * Functions that ND4J's own operations compute less exactly than a double allows: its log1p rounds 1 + x first, and its
 * log-softmax takes the logarithm of a softmax that has become 0. They work on bulk copies of a matrix's numbers.
 */
final class Stable {

    private Stable() {}

    /** x = ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|). */
    static void softplus(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(x[i], 0) + tail(x[i]);
        }
    }

    /**
     * x = max(x, 0) - x y + ln(1 + e^-|x|). The difference comes first: it is exactly 0 where a large logit agrees with its
     * target, and the tail survives.
     */
    static void binaryCrossEntropy(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(x[i], 0) - x[i] * y[i] + tail(x[i]);
        }
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

    private static double tail(double x) {
        return Math.log1p(Math.exp(-Math.abs(x)));
    }
}
