package org.gradlab.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Slot;
import org.gradlab.state.Step;

/**
 * Layer normalisation (Ba, Kiros and Hinton 2016): every row gets mean 0 and variance 1 over the units, in training and evaluation alike, then y =
 * gamma xhat + beta with numbers for every unit. As in PyTorch the variance is divided by the number of units.
 */
public record LayerNorm(LayerNormalization settings, Rescaling rescaling) implements Layer {

    @Override
    public int outputs() {
        return rescaling.units();
    }

    @Override
    public List<Slot> slots() {
        return rescaling.slots();
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(epsilon());
    }

    private Hyperparameter epsilon() {
        return rescaling.hyperparameter("epsilon", settings.epsilon());
    }

    @Override
    public Map<String, double[]> start() {
        return rescaling.start();
    }

    @Override
    public int workingSize() {
        return 5 * outputs();
    }

    @Override
    public Pass bind(Binding binding) {
        return new LayerNormPass(binding);
    }

    private final class LayerNormPass implements Pass {

        /** [members, batch, units]. */
        private final Array x;

        /** [members, batch, units]. */
        private final Array y;

        /** dL/dy, [members, batch, units]. */
        private final Array dy;

        private final Optional<Array> dx;
        private final Standardization standardization;
        private final Rescaling.Bound rescaled;

        LayerNormPass(Binding binding) {
            this.x = binding.input();
            this.y = binding.rowsOf(outputs());
            this.dy = binding.gradientOf(outputs());
            this.dx = binding.inputGradient();
            this.standardization =
                    Standardization.ofRows(x, binding.state().get(epsilon().name()));
            this.rescaled = rescaling.bind(binding);
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
            standardization.forward(x);
            rescaled.forward(standardization.normalized(), y);
        }

        @Override
        public void backward(Step step) {
            rescaled.backward(dy, standardization.normalized(), dx.orElse(rescaled.scratch()));
            dx.ifPresent(into -> standardization.backward(into, into));
        }
    }
}
