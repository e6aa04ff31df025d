package org.gradlab.curvature;

import java.util.Arrays;

/** D H D with D = P^(-1/2), which has the eigenvalues of P^(-1) H: what Adam descends with P = diag(sqrt(vhat) + epsilon). */
public final class PreconditionedHessian implements HessianProduct {

    private final HessianProduct hessian;
    private final double[] roots;

    /** The Hessian with a diagonal preconditioner of numbers above 0. Not modified. */
    public PreconditionedHessian(HessianProduct hessian, double[] preconditioner) {
        this.hessian = hessian;
        this.roots = Arrays.stream(preconditioner).map(p -> 1 / Math.sqrt(p)).toArray();
    }

    @Override
    public int size() {
        return hessian.size();
    }

    @Override
    public double[][] times(double[]... vectors) {
        return scaled(hessian.times(scaled(vectors)));
    }

    private double[][] scaled(double[][] vectors) {
        return Arrays.stream(vectors).map(this::scaled).toArray(double[][]::new);
    }

    private double[] scaled(double[] v) {
        double[] scaled = new double[v.length];
        Arrays.setAll(scaled, i -> roots[i] * v[i]);
        return scaled;
    }
}
