package org.gradlab.network;

import java.util.List;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Pairwise;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.BlockState;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Mode;
import org.gradlab.state.Step;

/**
 * Dropout (Srivastava et al. 2014), the inverted form: in training every number is kept with probability 1 - p and then divided by 1 - p, else
 * 0; in evaluation nothing happens. What a member drops depends on (seed, member, step, layer) alone.
 *
 * @param number the number of the layer
 * @param rate p, in [0, 1); at least one value
 */
public record Dropout(int number, int units, List<Double> rate) implements Layer {

    /** What a kept number is multiplied by, given a uniform number and p. */
    private static final Pairwise FACTOR = (uniform, p) -> uniform < p ? 0 : 1 / (1 - p);

    /** Every layer has its own part of a member's stream: 2^48 numbers, enough for 2^48 / (rows units) steps. */
    private static final int LAYER_SHIFT = 48;

    /** A list of at least one value. */
    public Dropout {
        rate = List.copyOf(rate);
    }

    @Override
    public int outputs() {
        return units;
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(hyperparameter());
    }

    private Hyperparameter hyperparameter() {
        return new Hyperparameter("model.layers[" + (number - 1) + "].dropout", rate);
    }

    @Override
    public int workingSize() {
        return 3 * units;
    }

    @Override
    public Pass bind(Binding binding) {
        return new DropoutPass(binding);
    }

    private final class DropoutPass implements Pass {

        private final BlockState state;

        /** [members, batch, units]. */
        private final Array x;

        /** [members, batch, units]. */
        private final Array y;

        /** dL/dy, [members, batch, units]. */
        private final Array dy;

        private final Optional<Array> dx;

        /** 0 or 1 / (1 - p), [members, batch, units]. */
        private final Array factors;

        /** p, [members, 1, 1]. */
        private final Array p;

        private final long[] keys;
        private final long seed;

        DropoutPass(Binding binding) {
            this.state = binding.state();
            this.x = binding.input();
            this.y = binding.rowsOf(units);
            this.dy = binding.gradientOf(units);
            this.dx = binding.inputGradient();
            this.factors = binding.gradientOf(units);
            this.p = state.get(hyperparameter().name());
            this.keys = new long[x.members()];
            this.seed = binding.learning().map(Binding.Learning::seed).orElse(0L);
        }

        @Override
        public Array output() {
            return y;
        }

        @Override
        public Array outputGradient() {
            return dy;
        }

        @Override
        public void forward(Step step) {
            if (step.mode() == Mode.TRAINING) {
                draw(step);
                y.combine(Binary.MULTIPLY, x, factors);
            } else {
                y.scale(x, 1);
            }
        }

        private void draw(Step step) {
            for (int m = 0; m < keys.length; m++) {
                keys[m] = RandomStream.key(seed, state.members()[m], Purpose.DROPOUT);
            }
            factors.uniform(keys, ((long) number << LAYER_SHIFT) + step.number() * factors.rows() * units);
            factors.combine(FACTOR, factors, p);
        }

        @Override
        public void backward(Step step) {
            dx.ifPresent(into -> into.combine(Binary.MULTIPLY, dy, factors));
        }
    }
}
