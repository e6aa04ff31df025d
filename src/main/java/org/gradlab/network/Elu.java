package org.gradlab.network;

import org.gradlab.array.Elementwise;

/**
 * f(z) is z above zero and alpha (e^z - 1) elsewhere; f'(z) is 1 or alpha e^z (Clevert, Unterthiner and Hochreiter 2016).
 *
 * @param alpha -f(z) far below zero
 */
public record Elu(double alpha) implements ElementwiseActivation {

    /** As PyTorch has it: the slope is then continuous. */
    public static final double STANDARD_ALPHA = 1;

    @Override
    public String word() {
        return "elu";
    }

    @Override
    public Elementwise value() {
        return z -> z > 0 ? z : alpha * StrictMath.expm1(z);
    }

    @Override
    public Elementwise slope() {
        return z -> z > 0 ? 1 : alpha * StrictMath.exp(z);
    }
}
