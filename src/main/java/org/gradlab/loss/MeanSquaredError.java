package org.gradlab.loss;

import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;

/** L = mean of (a - y)^2 over rows and outputs, without a factor 1/2; dL/da = 2 (a - y) / (rows outputs). */
public record MeanSquaredError() implements ElementwiseLoss {

    static final Variant<MeanSquaredError> DECLARATION =
            Variant.of("mse", MeanSquaredError.class, Keys.none(MeanSquaredError::new));

    @Override
    public boolean takesLogits() {
        return false;
    }

    @Override
    public Pairwise value() {
        return (a, y) -> (a - y) * (a - y);
    }

    @Override
    public Pairwise slope() {
        return (a, y) -> 2 * (a - y);
    }

    @Override
    public LossPass bind(LossBinding binding) {
        return new MeanSquaredErrorPass(binding, binding.scratch());
    }

    private record MeanSquaredErrorPass(LossBinding binding, Array scratch) implements DifferencePass {

        @Override
        public void value(Array into) {
            scratch.combine(Binary.SUBTRACT, binding.outputs(), binding.targets());
            into.reduce(Reduction.SUM_OF_SQUARES, scratch);
            into.scale(into, binding.perNumber());
        }

        @Override
        public double factor() {
            return 2 * binding.perNumber();
        }
    }
}
