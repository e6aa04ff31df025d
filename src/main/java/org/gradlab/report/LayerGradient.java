package org.gradlab.report;

/**
 * The size of one layer's weight gradient dW.
 *
 * @param layer the layer's name
 * @param norm Frobenius norm of dW; NaN for a frozen layer
 * @param rms root mean square of dW's elements; NaN for a frozen layer
 */
public record LayerGradient(String layer, double norm, double rms) {

    /** True if no gradient is formed for the layer. */
    boolean frozen() {
        return Double.isNaN(norm);
    }
}
