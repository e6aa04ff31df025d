package org.gradlab.network;

import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Unary;
import org.gradlab.network.Branch.BranchPass;
import org.gradlab.state.Step;

/**
 * The end of a skip connection around layers l - layers + 1 to l (He et al. 2016, arXiv 1512.03385): what the first of them was given is added to
 * what the last one makes.
 *
 * <pre>
 *   forward    y = F(x) + x
 *   backward   dL/dF = dL/dy,  dL/dx = (dF/dx)^T dL/dy + dL/dy
 * </pre>
 *
 * @param number l
 * @param layers how many layers the connection goes around
 */
public record Residual(int number, int units, int layers) implements Layer {

    /** The first layer of those, where the connection leaves the chain. */
    public int first() {
        return number - layers + 1;
    }

    @Override
    public int outputs() {
        return units;
    }

    @Override
    public int workingSize() {
        return 2 * units;
    }

    @Override
    public Pass bind(Binding binding) {
        return new ResidualPass(binding);
    }

    private final class ResidualPass implements Pass {

        /** x, [members, batch, units]. */
        private final Array input;

        /** F(x), [members, batch, units]. */
        private final Array output;

        /** y, [members, batch, units]. */
        private final Array sum;

        /** dL/dy, [members, batch, units]. */
        private final Array gradient;

        private final Optional<Array> outputGradient;

        ResidualPass(Binding binding) {
            BranchPass branch = binding.branch(first());
            this.input = branch.output();
            this.output = binding.input();
            this.sum = binding.rowsOf(units);
            this.gradient = binding.gradientOf(units);
            this.outputGradient = binding.inputGradient();
            branch.connect(gradient);
        }

        @Override
        public Array output() {
            return sum;
        }

        @Override
        public Array outputGradient() {
            return gradient;
        }

        @Override
        public void forward(Step step) {
            sum.combine(Binary.ADD, output, input);
        }

        @Override
        public void backward(Step step) {
            outputGradient.ifPresent(into -> into.apply(Unary.IDENTITY, gradient));
        }
    }
}
