package org.gradlab.explore;

import java.util.Arrays;
import java.util.Optional;

/** The inverse of a small matrix by elimination with pivots (Gauss and Jordan), good to about the digits of its condition. */
final class Inverse {

    private Inverse() {}

    /** Empty for a singular matrix. Not modified: the matrix, [n, n]. */
    static Optional<double[][]> of(double[][] matrix) {
        int n = matrix.length;
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = Arrays.copyOf(matrix[i], 2 * n);
            rows[i][n + i] = 1;
        }
        for (int column = 0; column < n; column++) {
            if (!eliminate(rows, column)) {
                return Optional.empty();
            }
        }
        return Optional.of(Arrays.stream(rows)
                .map(row -> Arrays.copyOfRange(row, n, 2 * n))
                .toArray(double[][]::new));
    }

    private static boolean eliminate(double[][] rows, int column) {
        int pivot = column;
        for (int i = column + 1; i < rows.length; i++) {
            pivot = Math.abs(rows[i][column]) > Math.abs(rows[pivot][column]) ? i : pivot;
        }
        double[] top = rows[pivot];
        rows[pivot] = rows[column];
        rows[column] = top;
        double divisor = top[column];
        if (divisor == 0 || !Double.isFinite(1 / divisor)) {
            return false;
        }
        Arrays.setAll(top, j -> top[j] / divisor);
        for (double[] row : rows) {
            double factor = row == top ? 0 : row[column];
            Arrays.setAll(row, j -> row[j] - factor * top[j]);
        }
        return true;
    }
}
