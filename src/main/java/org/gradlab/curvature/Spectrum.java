package org.gradlab.curvature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix.
 *
 * @param values the largest first
 * @param vectors [n, n], the vector of a value, of length 1, in the row of its number
 */
public record Spectrum(double[] values, double[][] vectors) {

    private static final double ROUNDING = 1e-15;

    /** Of a symmetric matrix of finite numbers, [n, n]. Not modified. */
    public static Spectrum of(double[][] symmetric) {
        EigenDecompositionSymmetric found =
                new EigenDecompositionSymmetric(new Array2DRowRealMatrix(symmetric), ROUNDING, true);
        double[] values = found.getEigenvalues();
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .mapToInt(i -> i)
                .toArray();
        return new Spectrum(
                Arrays.stream(order).mapToDouble(i -> values[i]).toArray(),
                Arrays.stream(order)
                        .mapToObj(i -> found.getEigenvector(i).toArray())
                        .toArray(double[][]::new));
    }

    /** The least eigenvalue. */
    public double smallest() {
        return values[values.length - 1];
    }

    /** The greatest eigenvalue. */
    public double largest() {
        return values[0];
    }

    /** The direction of the smallest eigenvalue, of length 1. */
    public double[] lowestDirection() {
        return vectors[vectors.length - 1].clone();
    }

    /**
     * What the slope has to gain or to lose along all axes, each up to where the quadratic model is level: the sum of (g along the axis)^2 / (2
     * |value|). For a positive definite matrix, half the square of Newton's decrement. Infinite where a slope meets no curvature.
     */
    public double sumOfGains(double[] gradient) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double along = Vectors.product(vectors[i], gradient);
            sum += along == 0 ? 0 : along * along / (2 * Math.abs(values[i]));
        }
        return sum;
    }
}
