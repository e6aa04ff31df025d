package org.gradlab.loss;

import java.util.Optional;
import java.util.stream.DoubleStream;
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

    /** How far from 1 the targets of a row may sum. */
    private static final double ROUNDING = 1e-9;

    @Override
    public boolean takesLogits() {
        return true;
    }

    /** The gradient is that of the loss for such targets alone, and below 0 the loss would fall without bound. */
    @Override
    public Optional<String> refusal(double[] targets) {
        boolean areShares = DoubleStream.of(targets).allMatch(y -> y >= 0)
                && Math.abs(DoubleStream.of(targets).sum() - 1) <= ROUNDING;
        return areShares ? Optional.empty() : Optional.of("targets of at least 0 whose sum over a row is 1");
    }

    @Override
    public LossPass bind(LossBinding binding) {
        return new CategoricalCrossEntropyPass(binding, binding.scratch());
    }

    private record CategoricalCrossEntropyPass(LossBinding binding, Array scratch) implements DifferencePass {

        @Override
        public void value(Array into) {
            scratch.logSoftmax(binding.logits());
            scratch.combine(Binary.MULTIPLY, scratch, binding.targets());
            into.reduce(Reduction.SUM, scratch);
            into.scale(into, -binding.perRow());
        }

        @Override
        public double factor() {
            return binding.perRow();
        }
    }
}
