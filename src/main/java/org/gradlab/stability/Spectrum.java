package org.gradlab.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Eigenvalues of a Hessian. */
public final class Spectrum {

    /** Vectors of a Lanczos basis, at most. */
    private static final int BASIS = 80;

    /** Relative change of the largest eigenvalue from one basis to the next that ends the search. */
    private static final double SETTLED = 1e-10;

    /** Length of what is left of a vector that lies in the basis, relative to the first. */
    private static final double NOTHING = 1e-12;

    private Spectrum() {}

    /** All eigenvalues, the largest first: H is formed column by column. For small networks. */
    public static double[] all(HessianProduct hessian) {
        int n = hessian.size();
        RealMatrix matrix = MatrixUtils.createRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            matrix.setColumn(i, hessian.times(unit));
        }
        return eigenvalues(matrix.add(matrix.transpose()).scalarMultiply(0.5));
    }

    /**
     * The largest eigenvalue, by Lanczos's method with full reorthogonalization (Golub and Van Loan, 10.1).
     *
     * @param start where it begins: with nothing of the eigenvector sought in it, that is not found. Not modified.
     */
    public static double largest(HessianProduct hessian, double[] start) {
        List<double[]> basis = new ArrayList<>();
        List<Double> diagonal = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        double[] q = Vectors.scaled(1 / Vectors.norm(start), start);
        double largest = Double.NEGATIVE_INFINITY;
        double scale = 0;
        while (true) {
            basis.add(q);
            double[] rest = hessian.times(q);
            scale = Math.max(scale, Vectors.norm(rest));
            diagonal.add(Vectors.product(q, rest));
            double found = eigenvalues(tridiagonal(diagonal, beside))[0];
            rest = orthogonalized(orthogonalized(rest, basis), basis);
            double length = Vectors.norm(rest);
            boolean isSettled = Math.abs(found - largest) <= SETTLED * Math.abs(found);
            largest = found;
            if (isSettled || length <= NOTHING * scale || basis.size() == Math.min(BASIS, hessian.size())) {
                return largest;
            }
            beside.add(length);
            q = Vectors.scaled(1 / length, rest);
        }
    }

    private static double[] orthogonalized(double[] vector, List<double[]> basis) {
        double[] rest = vector;
        for (double[] q : basis) {
            rest = Vectors.sum(rest, -Vectors.product(rest, q), q);
        }
        return rest;
    }

    private static RealMatrix tridiagonal(List<Double> diagonal, List<Double> beside) {
        RealMatrix matrix = MatrixUtils.createRealMatrix(diagonal.size(), diagonal.size());
        for (int i = 0; i < diagonal.size(); i++) {
            matrix.setEntry(i, i, diagonal.get(i));
            if (i > 0) {
                matrix.setEntry(i, i - 1, beside.get(i - 1));
                matrix.setEntry(i - 1, i, beside.get(i - 1));
            }
        }
        return matrix;
    }

    /** The largest first. */
    private static double[] eigenvalues(RealMatrix symmetric) {
        double[] sorted = new EigenDecompositionSymmetric(symmetric, 1e-10, true).getEigenvalues();
        Arrays.sort(sorted);
        double[] descending = new double[sorted.length];
        Arrays.setAll(descending, i -> sorted[sorted.length - 1 - i]);
        return descending;
    }
}
