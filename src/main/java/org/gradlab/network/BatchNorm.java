package org.gradlab.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Mode;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.Step;
import org.gradlab.state.Updates;

/**
 * Batch normalisation (Ioffe and Szegedy 2015): every unit gets mean 0 and variance 1 over the batch, then y = gamma xhat + beta.
 *
 * <p>In evaluation, running statistics stand for the batch's: running = running + momentum (batch's - running), from mean 0 and
 * variance 1 on, every member its own. As in PyTorch the running variance takes the batch's divided by n - 1, and xhat its variance divided by
 * n; a batch of a single row, which PyTorch refuses, gives xhat = 0 and leaves its variance 0.
 */
public record BatchNorm(BatchNormalization settings, Rescaling rescaling) implements Layer {

    @Override
    public int outputs() {
        return rescaling.units();
    }

    private String mean() {
        return "mean" + rescaling.number();
    }

    private String variance() {
        return "variance" + rescaling.number();
    }

    @Override
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>(rescaling.slots());
        slots.add(new Slot(mean(), Role.STATISTIC, 1, outputs()));
        slots.add(new Slot(variance(), Role.STATISTIC, 1, outputs()));
        return slots;
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(epsilon(), momentum());
    }

    private Hyperparameter epsilon() {
        return rescaling.hyperparameter("epsilon", settings.epsilon());
    }

    private Hyperparameter momentum() {
        return rescaling.hyperparameter("momentum", settings.momentum());
    }

    @Override
    public Map<String, double[]> start() {
        Map<String, double[]> start = new HashMap<>(rescaling.start());
        double[] ones = new double[outputs()];
        Arrays.fill(ones, 1);
        start.put(variance(), ones);
        return start;
    }

    @Override
    public int workingSize() {
        return 5 * outputs();
    }

    @Override
    public Pass bind(Binding binding) {
        return new BatchNormPass(binding);
    }

    private final class BatchNormPass implements Pass {

        /** [members, batch, units]. */
        private final Array x;

        /** [members, batch, units]. */
        private final Array y;

        /** dL/dy, [members, batch, units]. */
        private final Array dy;

        private final Optional<Array> dx;
        private final Standardization standardization;
        private final Rescaling.Bound rescaled;

        /** [members, 1, units]. */
        private final Array runningMean;

        /** [members, 1, units]. */
        private final Array runningVariance;

        /** [members, 1, 1]. */
        private final Array share;

        private final Optional<Updates> statistics;

        BatchNormPass(Binding binding) {
            this.x = binding.input();
            this.y = binding.rowsOf(outputs());
            this.dy = binding.gradientOf(outputs());
            this.dx = binding.inputGradient();
            this.standardization =
                    Standardization.ofColumns(x, binding.state().get(epsilon().name()));
            this.rescaled = rescaling.bind(binding);
            this.runningMean = binding.state().get(mean());
            this.runningVariance = binding.state().get(variance());
            this.share = binding.state().get(momentum().name());
            this.statistics = binding.learning().flatMap(Binding.Learning::statistics);
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
                standardization.forward(x);
                statistics.ifPresent(this::move);
            } else {
                standardization.forward(x, runningMean, runningVariance);
            }
            rescaled.forward(standardization.normalized(), y);
        }

        /** What is to be added to the running statistics once the step is made. */
        private void move(Updates updates) {
            double n = standardization.count();
            move(updates.of(mean()), runningMean, standardization.mean(), 1);
            move(updates.of(variance()), runningVariance, standardization.variance(), n / Math.max(1, n - 1));
        }

        private void move(Array update, Array running, Array ofBatch, double factor) {
            update.scale(ofBatch, factor);
            update.combine(Binary.SUBTRACT, update, running);
            update.combine(Binary.MULTIPLY, update, share);
        }

        @Override
        public void backward(Step step) {
            rescaled.backward(dy, standardization.normalized(), dx.orElse(rescaled.scratch()));
            dx.ifPresent(into -> standardization.backward(into, into));
        }
    }
}
