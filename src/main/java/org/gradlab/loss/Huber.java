package org.gradlab.loss;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;
import org.gradlab.state.Hyperparameter;

/**
 * L = mean over rows and outputs of r^2 / 2 where |r| is at most delta, else delta (|r| - delta / 2), with r = a - y (Huber 1964, as PyTorch's
 * HuberLoss). With c = r held within -delta and delta it is c (r - c / 2), and dL/da = c / (rows outputs).
 *
 * @param delta where the parabola goes over into lines, above 0; at least one value
 */
public record Huber(List<Double> delta) implements ElementwiseLoss {

    static final Variant<Huber> DECLARATION = Variant.of(
            "huber",
            Huber.class,
            Keys.of(
                    Key.standard(
                            "delta",
                            OneOrMore.of(RealNumber.above(0)),
                            List.of(1.0),
                            Huber::delta,
                            "where the parabola goes over into lines"),
                    Huber::new));

    private static final String DELTA = "loss.delta";

    /** A list of at least one value. */
    public Huber {
        delta = List.copyOf(delta);
    }

    @Override
    public boolean takesLogits() {
        return false;
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(new Hyperparameter(DELTA, delta));
    }

    /** With the first delta. */
    @Override
    public Pairwise value() {
        return (a, y) -> held(a - y) * (a - y - held(a - y) / 2);
    }

    /** With the first delta. */
    @Override
    public Pairwise slope() {
        return (a, y) -> held(a - y);
    }

    private double held(double r) {
        return Math.max(-delta.get(0), Math.min(delta.get(0), r));
    }

    @Override
    public LossPass bind(LossBinding binding) {
        return new HuberPass(binding);
    }

    private static final class HuberPass implements LossPass {

        private final LossBinding binding;

        /** r, and then the loss of every number, [members, batch, outputs]. */
        private final Array residual;

        /** c, same shape. */
        private final Array held;

        /** c / 2, same shape. */
        private final Array half;

        /** [members, 1, 1]. */
        private final Array delta;

        private final Array lowest;

        HuberPass(LossBinding binding) {
            this.binding = binding;
            this.residual = binding.scratch();
            this.held = binding.scratch();
            this.half = binding.scratch();
            this.delta = binding.state().get(DELTA);
            this.lowest = binding.block().create(1, 1);
        }

        @Override
        public void value(Array into) {
            hold(held);
            half.scale(held, 0.5);
            residual.combine(Binary.SUBTRACT, residual, half);
            residual.combine(Binary.MULTIPLY, residual, held);
            into.reduce(Reduction.SUM, residual);
            into.scale(into, binding.perNumber());
        }

        @Override
        public void gradient() {
            hold(binding.gradient());
            binding.gradient().scale(binding.gradient(), binding.perNumber());
        }

        /** into = c, and residual = r. */
        private void hold(Array into) {
            lowest.scale(delta, -1);
            residual.combine(Binary.SUBTRACT, binding.outputs(), binding.targets());
            into.combine(Binary.MIN, residual, delta);
            into.combine(Binary.MAX, into, lowest);
        }
    }
}
