package org.gradlab.curvature;

import java.util.ArrayList;
import java.util.List;

/**
 * The largest eigenvalue of a symmetric matrix, by Lanczos's method with full reorthogonalization (Golub and Van Loan, 10.1): it asks for
 * one product after the other, so that those of several matrices can be formed together.
 */
public final class Lanczos {

    /** Vectors of a basis, at most. */
    private static final int BASIS = 80;

    /** Relative change of the largest eigenvalue from one basis to the next that ends the search. */
    private static final double SETTLED = 1e-10;

    /** Length of what is left of a vector that lies in the basis, relative to the first. */
    private static final double NOTHING = 1e-12;

    private final List<double[]> basis = new ArrayList<>();
    private final List<Double> diagonal = new ArrayList<>();
    private final List<Double> beside = new ArrayList<>();
    private double[] next;
    private double largest = Double.NEGATIVE_INFINITY;
    private double scale;
    private boolean isSettled;

    /**
     * A search.
     *
     * @param start where it begins: with nothing of the eigenvector sought in it, that is not found. Not modified.
     */
    public Lanczos(double[] start) {
        this.next = Vectors.scaled(1 / Vectors.norm(start), start);
    }

    /** The largest eigenvalue of {@code hessian}; NaN where its products are not finite. */
    public static double largest(HessianProduct hessian, double[] start) {
        Lanczos search = new Lanczos(start);
        while (!search.isSettled()) {
            search.take(hessian.times(search.next())[0]);
        }
        return search.largest();
    }

    /** The vector whose product is to be taken next. Not to be modified. */
    public double[] next() {
        return next;
    }

    /** Whether there is nothing left to do. */
    public boolean isSettled() {
        return isSettled;
    }

    /** The largest eigenvalue, as far as it is known. */
    public double largest() {
        return largest;
    }

    /** Goes on with {@code product} = H {@link #next}. Not modified: the product. */
    public void take(double[] product) {
        double along = Vectors.product(next, product);
        if (!Double.isFinite(along)) {
            largest = Double.NaN;
            isSettled = true;
            return;
        }
        basis.add(next);
        diagonal.add(along);
        scale = Math.max(scale, Vectors.norm(product));
        double found = Spectrum.of(tridiagonal()).largest();
        double[] rest = orthogonalized(orthogonalized(product));
        double length = Vectors.norm(rest);
        boolean isAtRest = Math.abs(found - largest) <= SETTLED * Math.abs(found);
        largest = found;
        isSettled = isAtRest || length <= NOTHING * scale || basis.size() == Math.min(BASIS, next.length);
        beside.add(length);
        next = Vectors.scaled(1 / length, rest);
    }

    private double[] orthogonalized(double[] vector) {
        double[] rest = vector;
        for (double[] q : basis) {
            rest = Vectors.sum(rest, -Vectors.product(rest, q), q);
        }
        return rest;
    }

    /** The matrix in the basis. */
    private double[][] tridiagonal() {
        int n = diagonal.size();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = diagonal.get(i);
            if (i > 0) {
                matrix[i][i - 1] = beside.get(i - 1);
                matrix[i - 1][i] = beside.get(i - 1);
            }
        }
        return matrix;
    }
}
