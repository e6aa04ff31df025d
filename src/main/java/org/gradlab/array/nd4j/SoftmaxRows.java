package org.gradlab.array.nd4j;

/**
 * Softmax and its logarithm, row by row in plain loops over a copy: ND4J's softmax loses digits where all of a row is far
 * below zero, and its logarithm takes that of a softmax that has become 0.
 */
final class SoftmaxRows {

    private SoftmaxRows() {}

    /** z = e^(z - max) / (sum of e^(z - max)). Modified: z. */
    static void softmax(double[] z, int columns) {
        for (int row = 0; row < z.length; row += columns) {
            double max = max(z, row, columns);
            double sum = 0;
            for (int i = row; i < row + columns; i++) {
                z[i] = Math.exp(z[i] - max);
                sum += z[i];
            }
            for (int i = row; i < row + columns; i++) {
                z[i] /= sum;
            }
        }
    }

    /** z = z - max - ln(sum of e^(z - max)). Modified: z. */
    static void logSoftmax(double[] z, int columns) {
        for (int row = 0; row < z.length; row += columns) {
            double max = max(z, row, columns);
            double sum = 0;
            for (int i = row; i < row + columns; i++) {
                sum += Math.exp(z[i] - max);
            }
            for (int i = row; i < row + columns; i++) {
                z[i] = z[i] - max - Math.log(sum);
            }
        }
    }

    private static double max(double[] z, int row, int columns) {
        double max = z[row];
        for (int i = row + 1; i < row + columns; i++) {
            max = Math.max(max, z[i]);
        }
        return max;
    }
}
