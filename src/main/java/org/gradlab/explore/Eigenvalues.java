package org.gradlab.explore;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The eigenvalues of a symmetric matrix, by Jacobi's rotations (Golub and Van Loan, Matrix Computations, 8.5). */
final class Eigenvalues {
    private static final int MOST_SWEEPS = 60;

    /** [n, n], turned towards a diagonal matrix. */
    private final double[][] matrix;

    private Eigenvalues(double[][] matrix) {
        this.matrix = matrix;
    }

    /** The eigenvalues, smallest first. Not modified: the matrix, [n, n]. */
    static List<Double> of(double[][] symmetric) {
        Eigenvalues rotation =
                new Eigenvalues(Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new));
        for (int sweep = 0; sweep < MOST_SWEEPS && !rotation.isDiagonal(); sweep++) {
            rotation.sweep();
        }
        return IntStream.range(0, symmetric.length)
                .mapToObj(i -> rotation.matrix[i][i])
                .sorted()
                .toList();
    }

    /** Whether what is left beside the diagonal is lost in its rounding. */
    private boolean isDiagonal() {
        double diagonal = 0;
        double beside = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                double size = Math.abs(matrix[i][j]);
                diagonal = i == j ? Math.max(diagonal, size) : diagonal;
                beside = i == j ? beside : Math.max(beside, size);
            }
        }
        return beside <= Math.ulp(diagonal) / 4;
    }

    private void sweep() {
        for (int p = 0; p < matrix.length; p++) {
            for (int q = p + 1; q < matrix.length; q++) {
                if (matrix[p][q] != 0) {
                    rotate(p, q);
                }
            }
        }
    }

    /** Turns the plane of axes p and q so that their common entry becomes zero. */
    private void rotate(int p, int q) {
        double slant = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = Math.copySign(1, slant) / (Math.abs(slant) + Math.hypot(slant, 1));
        double cosine = 1 / Math.hypot(tangent, 1);
        double sine = tangent * cosine;
        for (int k = 0; k < matrix.length; k++) {
            double a = matrix[k][p];
            double b = matrix[k][q];
            matrix[k][p] = cosine * a - sine * b;
            matrix[k][q] = sine * a + cosine * b;
        }
        for (int k = 0; k < matrix.length; k++) {
            double a = matrix[p][k];
            double b = matrix[q][k];
            matrix[p][k] = cosine * a - sine * b;
            matrix[q][k] = sine * a + cosine * b;
        }
    }
}
