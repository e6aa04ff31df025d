package org.gradlab.loss;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;
import org.gradlab.array.Unary;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;

/**
 * L = mean of -y ln a - (1 - y) ln(1 - a) over rows and outputs, with a = sigmoid(z) and targets y in [0, 1], computed from z; dL/dz = (a - y) /
 * (rows outputs).
 */
public record BinaryCrossEntropy() implements ElementwiseLoss {

    static final Variant<BinaryCrossEntropy> DECLARATION =
            Variant.of("binaryCrossEntropy", BinaryCrossEntropy.class, Keys.none(BinaryCrossEntropy::new));

    @Override
    public boolean takesLogits() {
        return true;
    }

    /** Beyond 0 and 1 the loss would fall without bound. */
    @Override
    public Optional<String> refusal(double[] targets) {
        return DoubleStream.of(targets).allMatch(y -> y >= 0 && y <= 1)
                ? Optional.empty()
                : Optional.of("targets from 0 to 1");
    }

    @Override
    public Pairwise value() {
        return Binary.BINARY_CROSS_ENTROPY;
    }

    @Override
    public Pairwise slope() {
        return (z, y) -> Unary.SIGMOID.at(z) - y;
    }

    @Override
    public LossPass bind(LossBinding binding) {
        return new BinaryCrossEntropyPass(binding, binding.scratch());
    }

    private record BinaryCrossEntropyPass(LossBinding binding, Array scratch) implements DifferencePass {

        @Override
        public void value(Array into) {
            scratch.combine(Binary.BINARY_CROSS_ENTROPY, binding.logits(), binding.targets());
            into.reduce(Reduction.SUM, scratch);
            into.scale(into, binding.perNumber());
        }

        /** The activation's value is at hand. */
        @Override
        public double factor() {
            return binding.perNumber();
        }
    }
}
