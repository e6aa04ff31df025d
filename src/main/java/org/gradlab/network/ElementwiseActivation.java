package org.gradlab.network;

import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Elementwise;
import org.gradlab.state.Mode;
import org.gradlab.state.Step;

/**
 * An activation that works number by number. Its value and its slope for one number are all that it has to say: both engines compute
 * it from them, and faster where an engine knows the function.
 */
public interface ElementwiseActivation extends Activation {

    /** f. */
    Elementwise value();

    /** f', formed without cancellation: it is right to a few units in the last place wherever it is not zero. */
    Elementwise slope();

    @Override
    default Pass bind(Binding binding, ActivationLayer layer) {
        return new ElementwisePass(new PlainForward(value(), slope()), binding, layer.units());
    }

    /** Without numbers that differ from member to member. */
    record PlainForward(Elementwise f, Elementwise slope) implements ElementwiseForward {

        @Override
        public void value(Array a, Array z) {
            a.apply(f, z);
        }

        @Override
        public void valueAndSlope(Array a, Array z, Array slopes) {
            a.applyWithSlope(f, slope, z, slopes);
        }
    }

    /** a = f(z), and delta = upstream f'(z). */
    final class ElementwisePass implements SlopedPass {

        private final ElementwiseForward forward;

        /** [members, batch, units]. */
        private final Array z;

        /** [members, batch, units]. */
        private final Array a;

        /** f'(z), [members, batch, units]. */
        private final Array slopes;

        /** dL/da, [members, batch, units]. */
        private final Array upstream;

        /** dL/dz, [members, batch, units]. */
        private final Array delta;

        private final boolean goesBack;

        ElementwisePass(ElementwiseForward forward, Binding binding, int units) {
            this.forward = forward;
            this.z = binding.input();
            this.a = binding.rowsOf(units);
            this.slopes = binding.gradientOf(units);
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
        public Array slopes() {
            return slopes;
        }

        @Override
        public void forward(Step step) {
            if (step.mode() == Mode.TRAINING) {
                forward.valueAndSlope(a, z, slopes);
            } else {
                forward.value(a, z);
            }
        }

        @Override
        public void backward(Step step) {
            if (goesBack) {
                delta.combine(Binary.MULTIPLY, upstream, slopes);
            }
        }
    }
}
