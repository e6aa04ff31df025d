package org.gradlab.restart.basin;

import java.util.Arrays;
import java.util.Optional;

/** A small system of linear equations, solved by Gauss's elimination with row pivots. */
final class LinearSystem {

    /** A pivot below this share of the matrix's greatest entry is zero but for rounding. */
    private static final double ROUNDING = 1e-14;

    private final double[][] matrix;
    private final double[] right;

    private LinearSystem(double[][] matrix, double[] right) {
        this.matrix = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        this.right = right.clone();
    }

    /** The x with matrix x = right, [n, n] and [n], not modified; empty if it is not unique, or not all numbers are finite. */
    static Optional<double[]> solution(double[][] matrix, double[] right) {
        return new LinearSystem(matrix, right).solution();
    }

    private Optional<double[]> solution() {
        double least = ROUNDING
                * Arrays.stream(matrix)
                        .flatMapToDouble(Arrays::stream)
                        .map(Math::abs)
                        .max()
                        .orElse(0);
        for (int k = 0; k < right.length; k++) {
            exchange(k, pivot(k));
            // Written so that NaN is no pivot.
            if (!(Math.abs(matrix[k][k]) > least)) {
                return Optional.empty();
            }
            eliminate(k);
        }
        double[] x = new double[right.length];
        for (int k = x.length - 1; k >= 0; k--) {
            x[k] = right[k];
            for (int j = k + 1; j < x.length; j++) {
                x[k] -= matrix[k][j] * x[j];
            }
            x[k] /= matrix[k][k];
        }
        return Arrays.stream(x).allMatch(Double::isFinite) ? Optional.of(x) : Optional.empty();
    }

    private int pivot(int k) {
        int pivot = k;
        for (int i = k + 1; i < right.length; i++) {
            pivot = Math.abs(matrix[i][k]) > Math.abs(matrix[pivot][k]) ? i : pivot;
        }
        return pivot;
    }

    private void exchange(int k, int pivot) {
        double[] row = matrix[k];
        matrix[k] = matrix[pivot];
        matrix[pivot] = row;
        double number = right[k];
        right[k] = right[pivot];
        right[pivot] = number;
    }

    private void eliminate(int k) {
        for (int i = k + 1; i < right.length; i++) {
            double factor = matrix[i][k] / matrix[k][k];
            for (int j = k; j < right.length; j++) {
                matrix[i][j] -= factor * matrix[k][j];
            }
            right[i] -= factor * right[k];
        }
    }
}
