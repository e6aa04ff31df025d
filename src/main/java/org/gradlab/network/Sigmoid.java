package org.gradlab.network;

import java.util.Optional;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;

/** f(z) = 1 / (1 + e^-z); f'(z) = f(z) f(-z), at most 0.25. */
public record Sigmoid() implements ElementwiseActivation {

    static final Variant<Sigmoid> DECLARATION = Variant.of("sigmoid", Sigmoid.class, Keys.none(Sigmoid::new));

    /** Where tanh is saturated by the bound of Karpathy's makemore, 0.97, (1 + tanh(z / 2)) / 2 being the sigmoid. */
    private static final Saturation SATURATION = new Saturation(0.015, 0.985);

    @Override
    public Symmetry symmetry() {
        return Symmetry.COMPLEMENT;
    }

    @Override
    public Elementwise value() {
        return Unary.SIGMOID;
    }

    @Override
    public Elementwise slope() {
        return Unary.SIGMOID_SLOPE;
    }

    @Override
    public Optional<Saturation> saturation() {
        return Optional.of(SATURATION);
    }
}
