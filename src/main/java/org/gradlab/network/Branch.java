package org.gradlab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Unary;
import org.gradlab.state.Step;

/**
 * Where skip connections leave the chain: what layer l is given goes on unchanged, and what comes back is the sum of what the layer and the
 * connections send, see {@link Residual}.
 *
 * @param number l
 * @param units the numbers of a row there
 */
record Branch(int number, int units) implements Layer {

    @Override
    public int outputs() {
        return units;
    }

    @Override
    public int workingSize() {
        return units;
    }

    @Override
    public BranchPass bind(Binding binding) {
        return new BranchPass(binding);
    }

    /** The pass below again, but for the way back. */
    final class BranchPass implements Pass {

        /** [members, batch, units]. */
        private final Array x;

        /** dL/dx as far as the layer sends it, [members, batch, units]. */
        private final Array ofLayer;

        private final Optional<Array> dx;

        /** dL/dx as far as the connections send it, each [members, batch, units]. */
        private final List<Array> ofConnections = new ArrayList<>();

        private BranchPass(Binding binding) {
            this.x = binding.input();
            this.ofLayer = binding.gradientOf(units);
            this.dx = binding.inputGradient();
        }

        /** Modified: this, by a connection that sends {@code gradient} back. */
        void connect(Array gradient) {
            ofConnections.add(gradient);
        }

        @Override
        public Array output() {
            return x;
        }

        @Override
        public Array outputGradient() {
            return ofLayer;
        }

        @Override
        public void forward(Step step) {
            // The output is the input.
        }

        @Override
        public void backward(Step step) {
            dx.ifPresent(into -> {
                into.apply(Unary.IDENTITY, ofLayer);
                ofConnections.forEach(gradient -> into.combine(Binary.ADD, into, gradient));
            });
        }
    }
}
