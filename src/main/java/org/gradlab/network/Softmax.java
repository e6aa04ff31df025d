package org.gradlab.network;

import org.gradlab.array.Array;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;
import org.gradlab.state.Step;

/**
 * a = e^z / (the row's sum of e^z): the one activation that does not work number by number. delta = a (u - the row's sum of u a) with u =
 * dL/da.
 */
public record Softmax() implements Activation {

    static final Variant<Softmax> DECLARATION = Variant.of("softmax", Softmax.class, Keys.none(Softmax::new));

    @Override
    public Pass bind(Binding binding, ActivationLayer layer) {
        return new SoftmaxPass(binding, layer.units());
    }

    private static final class SoftmaxPass implements Pass {

        /** [members, batch, units]. */
        private final Array z;

        /** [members, batch, units]. */
        private final Array a;

        /** dL/da, [members, batch, units]. */
        private final Array upstream;

        /** dL/dz, [members, batch, units]. */
        private final Array delta;

        private final boolean goesBack;

        SoftmaxPass(Binding binding, int units) {
            this.z = binding.input();
            this.a = binding.rowsOf(units);
            this.upstream = binding.gradientOf(units);
            this.delta = binding.below().outputGradient();
            this.goesBack = binding.inputGradient().isPresent();
        }

        @Override
        public Array output() {
            return a;
        }

        @Override
        public Array outputGradient() {
            return upstream;
        }

        @Override
        public void forward(Step step) {
            a.softmax(z);
        }

        @Override
        public void backward(Step step) {
            if (goesBack) {
                delta.softmaxBackward(upstream, a);
            }
        }
    }
}
