package org.gradlab.network;

import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;

/** f(z) = ln(1 + e^z); f'(z) is the sigmoid of z. */
public record Softplus() implements ElementwiseActivation {

    @Override
    public String word() {
        return "softplus";
    }

    @Override
    public Elementwise value() {
        return Unary.SOFTPLUS;
    }

    @Override
    public Elementwise slope() {
        return Unary.SIGMOID;
    }
}
