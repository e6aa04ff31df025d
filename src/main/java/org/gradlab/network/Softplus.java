package org.gradlab.network;

import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;

/** f(z) = ln(1 + e^z); f'(z) is the sigmoid of z. */
public record Softplus() implements ElementwiseActivation {

    static final Variant<Softplus> DECLARATION = Variant.of("softplus", Softplus.class, Keys.none(Softplus::new));

    @Override
    public Elementwise value() {
        return Unary.SOFTPLUS;
    }

    @Override
    public Elementwise slope() {
        return Unary.SIGMOID;
    }
}
