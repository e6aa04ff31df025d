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
        try {
            cblas_dgemm(
                    CblasRowMajor,
                    CblasNoTrans,
                    CblasNoTrans, //
                    z.rows(),
                    z.columns(),
                    x.columns(), //
                    1,
                    x.pointer(),
                    x.columns(),
                    w.pointer(),
                    w.columns(),
                    beta,
                    z.pointer(),
                    z.columns());
        } finally {
            keep(x, w, z);
        }
    }

    /** z = x w^T. Modified: z. */
    static void productTransposed(Matrix x, Matrix w, Matrix z) {
        try {
            cblas_dgemm(
                    CblasRowMajor,
                    CblasNoTrans,
                    CblasTrans, //
                    z.rows(),
                    z.columns(),
                    x.columns(), //
                    1,
                    x.pointer(),
                    x.columns(),
                    w.pointer(),
                    w.columns(),
                    0,
                    z.pointer(),
                    z.columns());
        } finally {
            keep(x, w, z);
        }
    }

    /** z = x^T y. Modified: z. */
    static void transposedProduct(Matrix x, Matrix y, Matrix z) {
        try {
            cblas_dgemm(
                    CblasRowMajor,
                    CblasTrans,
                    CblasNoTrans, //
                    z.rows(),
                    z.columns(),
                    x.rows(), //
                    1,
                    x.pointer(),
                    x.columns(),
                    y.pointer(),
                    y.columns(),
                    0,
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
