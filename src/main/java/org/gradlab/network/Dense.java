package org.gradlab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Reduction;
import org.gradlab.state.Slot;
import org.gradlab.state.Step;

/**
 * Layer l itself, z = a W + b.
 *
 * <pre>
 *   forward    z_l = a_(l-1) W_l + b_l
 *   backward   dW_l = a_(l-1)^T delta_l,  db_l = sum of delta_l over the batch,  dL/da_(l-1) = delta_l W_l^T
 * </pre>
 *
 * @param number l, counted from 1 on the input side, as in W1
 * @param inputs rows of W [members, inputs, units]
 * @param units columns of W and of b [members, 1, units]
 * @param biasKind whether there is a b, and whether it is trained
 * @param trainable false for a frozen layer: it keeps its parameters and no gradient is formed for it
 */
public record Dense(int number, int inputs, int units, Bias biasKind, boolean trainable) implements Layer {

    /** The name of its weights, such as W2. */
    public String weights() {
        return "W" + number;
    }

    /** Whether there is a b. */
    public boolean bias() {
        return biasKind != Bias.NONE;
    }

    /** Whether a gradient is formed for b. */
    public boolean trainsBias() {
        return trainable && biasKind == Bias.TRAINED;
    }

    /** The name of its bias, such as b2; there is one if {@link #bias}. */
    public String biases() {
        return "b" + number;
    }

    @Override
    public int outputs() {
        return units;
    }

    @Override
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>(List.of(Slot.parameter(weights(), inputs, units, trainable)));
        if (bias()) {
            slots.add(Slot.parameter(biases(), 1, units, trainsBias()));
        }
        return slots;
    }

    @Override
    public int workingSize() {
        return 2 * units;
    }

    @Override
    public Pass bind(Binding binding) {
        return new DensePass(binding);
    }

    private final class DensePass implements Pass {

        /** [members, batch, inputs]. */
        private final Array a;

        /** [members, inputs, units]. */
        private final Array w;

        /** [members, 1, units]. */
        private final Optional<Array> b;

        /** [members, batch, units]. */
        private final Array z;

        /** [members, batch, units]. */
        private final Array delta;

        private final Optional<Array> dW;
        private final Optional<Array> db;

        /** dL/da, [members, batch, inputs]. */
        private final Optional<Array> upstream;

        DensePass(Binding binding) {
            this.a = binding.input();
            this.w = binding.state().get(weights());
            this.b = bias() ? Optional.of(binding.state().get(biases())) : Optional.empty();
            this.z = binding.rowsOf(units);
            this.delta = binding.gradientOf(units);
            this.dW = binding.gradient(weights());
            this.db = binding.gradient(biases());
            this.upstream = binding.inputGradient();
        }

        @Override
        public Array output() {
            return z;
        }

        @Override
        public Array outputGradient() {
            return delta;
        }

        @Override
        public void forward(Step step) {
            if (b.isPresent()) {
                z.affine(a, w, b.get());
            } else {
                z.product(a, w);
            }
        }

        @Override
        public void backward(Step step) {
            if (dW.isPresent()) {
                dW.get().transposedProduct(a, delta);
            }
            if (db.isPresent()) {
                db.get().reduce(Reduction.SUM, delta);
            }
            if (upstream.isPresent()) {
                upstream.get().productTransposed(delta, w);
            }
        }
    }
}
