package org.gradlab.solution;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations (Golub and Van Loan, Matrix Computations, 8.5).
 *
 * @param values in no particular order
 * @param vectors [n, n], the vector of a value in the row of its number
 */
record Spectrum(double[] values, double[][] vectors) {

    private static final int MOST_SWEEPS = 60;
    private static final double ROUNDING = 1e-15;

    /** Not modified: symmetric, [n, n]. */
    static Spectrum of(double[][] symmetric) {
        double[][] matrix = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
        int n = matrix.length;
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(matrix); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        double[] values = new double[n];
        Arrays.setAll(values, i -> matrix[i][i]);
        return new Spectrum(values, vectors);
    }

    double smallest() {
        return Arrays.stream(values).min().orElseThrow();
    }

    double largest() {
        return Arrays.stream(values).max().orElseThrow();
    }

    /** The direction of the smallest eigenvalue, of length 1. */
    double[] lowestDirection() {
        int lowest = 0;
        for (int i = 1; i < values.length; i++) {
            lowest = values[i] < values[lowest] ? i : lowest;
        }
        return vectors[lowest];
    }

    /**
     * What the slope has to gain or to lose along all axes, each up to where the quadratic model is level: the sum of (g along the axis)^2 / (2
     * |value|). For a positive definite matrix, half the square of Newton's decrement. Infinite where a slope meets no curvature.
     */
    double sumOfGains(double[] gradient) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double along = along(i, gradient);
            sum += along == 0 ? 0 : along * along / (2 * Math.abs(values[i]));
        }
        return sum;
    }

    private double along(int i, double[] vector) {
        double along = 0;
        for (int j = 0; j < vector.length; j++) {
            along += vectors[i][j] * vector[j];
        }
        return along;
    }

    private static boolean isDiagonal(double[][] matrix) {
        double diagonal = 0;
        double beside = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                beside = Math.max(beside, Math.abs(matrix[i][j]));
            }
            diagonal = Math.max(diagonal, Math.abs(matrix[i][i]));
        }
        return beside <= ROUNDING * diagonal;
    }

    /** Turns the plane of axes p and q so that their common entry becomes zero. Modified: matrix and vectors. */
    private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
        if (matrix[p][q] == 0) {
            return;
        }
        double slant = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = Math.copySign(1, slant) / (Math.abs(slant) + Math.hypot(slant, 1));
        double cosine = 1 / Math.hypot(tangent, 1);
        double sine = tangent * cosine;
        for (double[] row : matrix) {
            double a = row[p];
            double b = row[q];
            row[p] = cosine * a - sine * b;
            row[q] = sine * a + cosine * b;
        }
        combine(matrix, p, q, cosine, sine);
        combine(vectors, p, q, cosine, sine);
    }

    private static void combine(double[][] rows, int p, int q, double cosine, double sine) {
        for (int k = 0; k < rows.length; k++) {
            double a = rows[p][k];
            double b = rows[q][k];
            rows[p][k] = cosine * a - sine * b;
            rows[q][k] = sine * a + cosine * b;
        }
    }
}
