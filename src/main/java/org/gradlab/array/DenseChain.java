package org.gradlab.array;

import java.util.List;
import java.util.Optional;

/**
 * A chain of dense layers with element-wise activations, under a loss whose gradient is a multiple of the difference of outputs and targets:
 * what an engine may have a kernel for that goes forward and back in one go, see {@link Block#kernel}.
 *
 * <pre>
 *   forward    z_l = a_(l-1) W_l + b_l,  a_l = f_l(z_l),  a_0 = x
 *   backward   delta_L = (a_L - y) factor f'_L(z_L)
 *              dW_l = a_(l-1)^T delta_l,  db_l = sum of delta_l over the rows
 *              delta_(l-1) = (delta_l W_l^T) f'_(l-1)(z_(l-1))
 * </pre>
 *
 * @param x [members, rows, inputs]
 * @param y [members, rows, outputs]
 * @param layers input side first, at least one
 * @param factor of the loss
 * @param kept what is wanted besides gradients
 */
public record DenseChain(Array x, Array y, List<Link> layers, double factor, Optional<Kept> kept) {

    /**
     * Where what the last layer computes goes, in the shape of y.
     *
     * @param logits for z_L
     * @param outputs for a_L; the logits themselves where the last activation is the identity
     */
    public record Kept(Array logits, Array outputs) {}

    /**
     * A layer.
     *
     * @param w [members, inputs, units]
     * @param b [members, 1, units]; empty where there is none
     * @param f the activation; {@link Unary#IDENTITY} for none
     * @param slope its derivative
     * @param dW where dL/dW goes
     * @param db where dL/db goes; empty where b is not trained
     */
    public record Link(Array w, Optional<Array> b, Elementwise f, Elementwise slope, Array dW, Optional<Array> db) {

        /** The numbers that a row has above the layer. */
        public int units() {
            return w.columns();
        }

        /** Whether the activation leaves z as it is. */
        public boolean isLinear() {
            return f == Unary.IDENTITY;
        }
    }

    /** At least one layer. */
    public DenseChain {
        layers = List.copyOf(layers);
    }
}
