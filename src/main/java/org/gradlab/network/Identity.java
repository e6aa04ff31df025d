package org.gradlab.network;

import org.gradlab.array.Array;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;
import org.gradlab.state.Step;

/** f(z) = z; f'(z) = 1. Its pass has nothing to do: a is z, and dL/da is delta. */
public record Identity() implements ElementwiseActivation {

    static final Variant<Identity> DECLARATION = Variant.of("identity", Identity.class, Keys.none(Identity::new));

    @Override
    public Symmetry symmetry() {
        return Symmetry.LINEAR;
    }

    @Override
    public Elementwise value() {
        return Unary.IDENTITY;
    }

    @Override
    public Elementwise slope() {
        return z -> 1;
    }

    @Override
    public Pass bind(Binding binding, ActivationLayer layer) {
        Array slopes = binding.gradientOf(layer.units());
        slopes.fill(1);
        return new IdentityPass(binding.below(), slopes);
    }

    private record IdentityPass(Pass below, Array slopes) implements SlopedPass {

        @Override
        public Array output() {
            return below.output();
        }

        @Override
        public Array outputGradient() {
            return below.outputGradient();
        }

        @Override
        public void forward(Step step) {
            // The output is the input.
        }

        @Override
        public void backward(Step step) {
            // The gradient of the output is that of the input.
        }
    }
}
