package org.gradlab.loss;

import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Reduction;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;

/**
 * L = mean over rows of the row's -sum of y ln a, with a = softmax(z), computed from z; dL/dz = (a - y) / rows, for
 * targets whose row sums are 1.
 */
public record CategoricalCrossEntropy() implements Loss {

    static final Variant<CategoricalCrossEntropy> DECLARATION = Variant.of(
            "categoricalCrossEntropy", CategoricalCrossEntropy.class, Keys.none(CategoricalCrossEntropy::new));

    @Override
    public boolean takesLogits() {
        return true;
    }

    @Override
    public LossPass bind(LossBinding binding) {
        return new CategoricalCrossEntropyPass(binding, binding.scratch());
    }

    private record CategoricalCrossEntropyPass(LossBinding binding, Array scratch) implements LossPass {

        @Override
        public void value(Array into) {
            scratch.logSoftmax(binding.logits());
            scratch.combine(Binary.MULTIPLY, scratch, binding.targets());
            into.reduce(Reduction.SUM, scratch);
            into.scale(into, -binding.perRow());
        }

        @Override
        public void gradient() {
            Array gradient = binding.gradient();
            gradient.combine(Binary.SUBTRACT, binding.outputs(), binding.targets());
            gradient.scale(gradient, binding.perRow());
        }
    }
}
