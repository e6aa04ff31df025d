package org.gradlab.solution;

import java.util.stream.IntStream;

/**
 * The second derivatives of a loss at a point, by central differences of exact gradients.
 *
 * <pre>
 *   H e_i = (g(p + h e_i) - g(p - h e_i)) / (2 h) + O(h^2)
 * </pre>
 *
 * The steps h and 2 h together give it without the term of h^2 (Richardson); what that takes away, and how far the matrix is from symmetric,
 * bound its error.
 *
 * @param matrix [parameters, parameters], symmetric
 * @param error how far an eigenvalue may be off: a Frobenius norm (Weyl's inequality)
 */
record Hessian(double[][] matrix, double error) {

    /** Of the size of the cube root of rounding, for which truncation and rounding are about equal. */
    private static final double STEP = 1e-4;

    static Hessian of(LossSurface surface, double[] at) {
        double[][] fine = differences(surface, at, STEP);
        double[][] coarse = differences(surface, at, 2 * STEP);
        int n = at.length;
        double[][] matrix = new double[n][n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double above = extrapolated(fine[i][j], coarse[i][j]);
                double below = extrapolated(fine[j][i], coarse[j][i]);
                matrix[i][j] = (above + below) / 2;
                double truncation = (fine[i][j] - coarse[i][j]) / 3;
                squares += truncation * truncation + (above - below) * (above - below);
            }
        }
        return new Hessian(matrix, Math.sqrt(squares));
    }

    private static double extrapolated(double fine, double coarse) {
        return fine + (fine - coarse) / 3;
    }

    /** [parameters, parameters], a row for every direction. */
    private static double[][] differences(LossSurface surface, double[] at, double relativeStep) {
        int n = at.length;
        double[] steps = IntStream.range(0, n)
                .mapToDouble(i -> relativeStep * Math.max(1, Math.abs(at[i])))
                .toArray();
        double[][] points = new double[2 * n][];
        for (int i = 0; i < n; i++) {
            points[2 * i] = moved(at, i, steps[i]);
            points[2 * i + 1] = moved(at, i, -steps[i]);
        }
        LossSurface.Slope[] slopes = surface.at(points);
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            double width = points[2 * i][i] - points[2 * i + 1][i];
            for (int j = 0; j < n; j++) {
                rows[i][j] = (slopes[2 * i].gradient()[j] - slopes[2 * i + 1].gradient()[j]) / width;
            }
        }
        return rows;
    }

    private static double[] moved(double[] at, int i, double by) {
        double[] moved = at.clone();
        moved[i] += by;
        return moved;
    }
}
