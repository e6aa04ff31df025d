package org.gradlab.network;

/**
 * Standardization of numbers by their own mean and variance, with plain loops: xhat_i = (x_i - mean) / s, and on the way back the whole
 * Jacobian, dxhat_i / dx_j = ([i = j] - 1/n - xhat_i xhat_j / n) / s.
 */
final class NaiveStandardization {

    final double[] xhat;
    final double mean;
    final double variance;
    private final double s;

    NaiveStandardization(double[] x, double epsilon) {
        double sum = 0;
        for (double number : x) {
            sum += number;
        }
        mean = sum / x.length;
        double squares = 0;
        for (double number : x) {
            squares += (number - mean) * (number - mean);
        }
        variance = squares / x.length;
        s = Math.sqrt(variance + epsilon);
        xhat = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            xhat[i] = (x[i] - mean) / s;
        }
    }

    /** dL/dx of dL/dxhat. */
    double[] backward(double[] upstream) {
        int n = xhat.length;
        double[] dx = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double jacobian = ((i == j ? 1 : 0) - 1.0 / n - xhat[i] * xhat[j] / n) / s;
                dx[j] += upstream[i] * jacobian;
            }
        }
        return dx;
    }
}
