package org.gradlab.network;

import java.util.Optional;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;

/** f(z) = (e^z - e^-z) / (e^z + e^-z); f'(z) = 1 / cosh^2 z, at most 1. */
public record Tanh() implements ElementwiseActivation {

    static final Variant<Tanh> DECLARATION = Variant.of("tanh", Tanh.class, Keys.none(Tanh::new));

    /** The bound of Karpathy's makemore. */
    private static final Saturation SATURATION = new Saturation(-0.97, 0.97);

    @Override
    public Symmetry symmetry() {
        return Symmetry.ODD;
    }

    @Override
    public Elementwise value() {
        return Unary.TANH;
    }

    @Override
    public Elementwise slope() {
        return Unary.TANH_SLOPE;
    }

    @Override
    public Optional<Saturation> saturation() {
        return Optional.of(SATURATION);
    }
}
