package org.gradlab.loss;

import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Reduction;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;

/** L = mean over rows of half the row's sum of (a - y)^2, as textbooks write it; dL/da = (a - y) / rows. */
public record HalfSquaredError() implements Loss {

    static final Variant<HalfSquaredError> DECLARATION =
            Variant.of("halfSquaredError", HalfSquaredError.class, Keys.none(HalfSquaredError::new));

    @Override
    public boolean takesLogits() {
        return false;
    }

    @Override
    public LossPass bind(LossBinding binding) {
        return new HalfSquaredErrorPass(binding, binding.scratch());
    }

    private record HalfSquaredErrorPass(LossBinding binding, Array scratch) implements DifferencePass {

        @Override
        public void value(Array into) {
            scratch.combine(Binary.SUBTRACT, binding.outputs(), binding.targets());
            into.reduce(Reduction.SUM_OF_SQUARES, scratch);
            into.scale(into, binding.perRow() / 2);
        }

        @Override
        public double factor() {
            return binding.perRow();
        }
    }
}
