package org.gradlab.network;

import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;

/** f(z) = max(z, 0); f'(z) is 1 above zero and 0 elsewhere, at zero too. */
public record Relu() implements ElementwiseActivation {

    static final Variant<Relu> DECLARATION = Variant.of("relu", Relu.class, Keys.none(Relu::new));

    @Override
    public Symmetry symmetry() {
        return Symmetry.POSITIVE_SCALE;
    }

    @Override
    public Elementwise value() {
        return Unary.RELU;
    }

    @Override
    public Elementwise slope() {
        return Unary.RELU_SLOPE;
    }
}
