package org.gradlab.curvature;

import java.util.List;
import java.util.function.Function;

/**
 * H v by central differences of gradients g at theta, extrapolated (Richardson):
 *
 * <pre>
 *   D(h) = (g(theta + h v) - g(theta - h v)) / 2h,  H v = (4 D(h) - D(2h)) / 3 + O(h^4)
 * </pre>
 *
 * with v of length 1 and h = 1e-4 (1 + norm of theta / sqrt(n)). It is not exact: {@link #error} is |D(h) - D(2h)| / 3, which bounds what the
 * extrapolation has taken away, and so the error of what is left while h is small enough for the series. Rounding adds about 1e-13 of the
 * gradient's length.
 */
final class DifferencedHessian {

    private static final double STEP = 1e-4;

    private final double[] theta;
    private final Function<List<double[]>, List<double[]>> gradients;
    private double error;

    /**
     * The Hessian at {@code theta}.
     *
     * @param gradients gives the gradient at each of some points
     */
    DifferencedHessian(double[] theta, Function<List<double[]>, List<double[]>> gradients) {
        this.theta = theta.clone();
        this.gradients = gradients;
    }

    double[] times(double[] v) {
        double length = Vectors.norm(v);
        if (length == 0) {
            return new double[v.length];
        }
        double h = STEP * (1 + Vectors.norm(theta) / Math.sqrt(theta.length)) / length;
        List<double[]> g = gradients.apply(List.of(
                Vectors.sum(theta, h, v),
                Vectors.sum(theta, -h, v),
                Vectors.sum(theta, 2 * h, v),
                Vectors.sum(theta, -2 * h, v)));
        double[] product = new double[v.length];
        double squares = 0;
        for (int i = 0; i < product.length; i++) {
            double near = (g.get(0)[i] - g.get(1)[i]) / (2 * h);
            double far = (g.get(2)[i] - g.get(3)[i]) / (4 * h);
            product[i] = (4 * near - far) / 3;
            squares += (near - far) * (near - far) / 9;
        }
        error = Math.max(error, Math.sqrt(squares) / length);
        return product;
    }

    /** The greatest error so far of a product with a vector of length 1: no eigenvalue is further off than this. */
    double error() {
        return error;
    }
}
