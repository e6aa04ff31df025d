package org.gradlab.network;

import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;

/** Losses and their slopes by the output's activations a, straight from the formulas: right as long as no a is near 0 or 1. */
final class NaiveLoss {

    private NaiveLoss() {}

    static double value(Loss loss, double[][] a, double[][] y) {
        double sum = 0;
        for (int row = 0; row < y.length; row++) {
            for (int j = 0; j < y[row].length; j++) {
                sum += term(loss, a[row][j], y[row][j]);
            }
        }
        return sum / divisor(loss, y);
    }

    /** dL/da. */
    static double[][] slope(Loss loss, double[][] a, double[][] y) {
        double[][] slope = new double[y.length][y[0].length];
        for (int row = 0; row < y.length; row++) {
            for (int j = 0; j < y[row].length; j++) {
                slope[row][j] = slope(loss, a[row][j], y[row][j]) / divisor(loss, y);
            }
        }
        return slope;
    }

    /** Rows alone where a row has one categorical target, rows times outputs otherwise. */
    private static int divisor(Loss loss, double[][] y) {
        return loss instanceof CategoricalCrossEntropy ? y.length : y.length * y[0].length;
    }

    private static double term(Loss loss, double a, double y) {
        if (loss instanceof MeanSquaredError) {
            return (a - y) * (a - y);
        }
        if (loss instanceof BinaryCrossEntropy) {
            return -y * Math.log(a) - (1 - y) * Math.log(1 - a);
        }
        return -y * Math.log(a);
    }

    private static double slope(Loss loss, double a, double y) {
        if (loss instanceof MeanSquaredError) {
            return 2 * (a - y);
        }
        if (loss instanceof BinaryCrossEntropy) {
            return -y / a + (1 - y) / (1 - a);
        }
        return -y / a;
    }
}
