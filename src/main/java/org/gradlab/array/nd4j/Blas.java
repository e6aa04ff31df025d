package org.gradlab.array.nd4j;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;

import java.lang.ref.Reference;

/**
 * Products of row-major matrices by the BLAS that ND4J brings.
 *
 * <p>Called directly: INDArray's own product spends several times the multiplication's time on checks and on copies to
 * column-major order.
 */
final class Blas {

    private Blas() {}

    /** z = x w + beta z. Modified: z. */
    static void product(Matrix x, Matrix w, double beta, Matrix z) {
        multiply(new Factor(x, CblasNoTrans), new Factor(w, CblasNoTrans), beta, z);
    }

    /** z = x w^T. Modified: z. */
    static void productTransposed(Matrix x, Matrix w, Matrix z) {
        multiply(new Factor(x, CblasNoTrans), new Factor(w, CblasTrans), 0, z);
    }

    /** z = x^T y. Modified: z. */
    static void transposedProduct(Matrix x, Matrix y, Matrix z) {
        multiply(new Factor(x, CblasTrans), new Factor(y, CblasNoTrans), 0, z);
    }

    /** A matrix as it stands, or transposed. */
    private record Factor(Matrix matrix, int transposition) {}

    private static void multiply(Factor left, Factor right, double beta, Matrix z) {
        Matrix x = left.matrix();
        Matrix y = right.matrix();
        try {
            cblas_dgemm(
                    CblasRowMajor,
                    left.transposition(),
                    right.transposition(), //
                    z.rows(),
                    z.columns(),
                    left.transposition() == CblasTrans ? x.rows() : x.columns(), //
                    1,
                    x.pointer(),
                    x.columns(),
                    y.pointer(),
                    y.columns(),
                    beta,
                    z.pointer(),
                    z.columns());
        } finally {
            keep(x, y, z);
        }
    }

    /** The memory stays until here, whatever the caller does with the matrices. */
    @SuppressWarnings("ReachabilityFenceUsage") // called in a finally block
    private static void keep(Matrix left, Matrix right, Matrix result) {
        Reference.reachabilityFence(left);
        Reference.reachabilityFence(right);
        Reference.reachabilityFence(result);
    }
}
