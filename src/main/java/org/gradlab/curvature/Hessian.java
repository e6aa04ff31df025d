package org.gradlab.curvature;

import java.util.Arrays;

/**
 * All second derivatives of a loss at a point.
 *
 * @param matrix [parameters, parameters], symmetric
 * @param error how far an eigenvalue may be off for rounding: a Frobenius norm (Weyl's inequality)
 */
public record Hessian(double[][] matrix, double error) {

    /** Rounding of long sums, as a share of the whole matrix: some thousand units in the last place. */
    private static final double ROUNDING = 1e-12;

    /** The matrix, column by column; how far it is from symmetric shows rounding that is larger than usual. */
    public static Hessian of(HessianProduct hessian) {
        int n = hessian.size();
        double[][] units = new double[n][n];
        for (int i = 0; i < n; i++) {
            units[i][i] = 1;
        }
        double[][] columns = hessian.times(units);
        double[][] matrix = new double[n][n];
        double asymmetry = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = (columns[i][j] + columns[j][i]) / 2;
                asymmetry += Math.pow(columns[i][j] - columns[j][i], 2);
                squares += matrix[i][j] * matrix[i][j];
            }
        }
        return new Hessian(matrix, Math.sqrt(asymmetry) + ROUNDING * Math.sqrt(squares));
    }

    /** Whether every number is finite, so that there are eigenvalues. */
    public boolean isFinite() {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }
}
