package org.gradlab.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Reduction;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Slot;

/**
 * What a normalisation learns: y = gamma xhat + beta, a number of each for every unit, at first 1 and 0.
 *
 * <pre>
 *   backward   dgamma = sum of dL/dy xhat over the batch,  dbeta = sum of dL/dy over the batch,  dL/dxhat = dL/dy gamma
 * </pre>
 *
 * @param number the number of the layer, as in gamma1
 */
record Rescaling(int number, int units, boolean trainable) {

    private String gamma() {
        return "gamma" + number;
    }

    private String beta() {
        return "beta" + number;
    }

    List<Slot> slots() {
        return List.of(Slot.parameter(gamma(), 1, units, trainable), Slot.parameter(beta(), 1, units, trainable));
    }

    Map<String, double[]> start() {
        double[] ones = new double[units];
        Arrays.fill(ones, 1);
        return Map.of(gamma(), ones);
    }

    /** A setting of the normalisation, called as in a configuration, where layers are counted from 0. */
    Hyperparameter hyperparameter(String key, List<Double> values) {
        return new Hyperparameter("model.layers[" + (number - 1) + "].normalization." + key, values);
    }

    Bound bind(Binding binding) {
        return new Bound(
                binding.state().get(gamma()),
                binding.state().get(beta()),
                binding.gradient(gamma()),
                binding.gradient(beta()),
                binding.gradientOf(units));
    }

    /**
     * The rescaling of a block's members.
     *
     * @param gamma [members, 1, units]
     * @param beta [members, 1, units]
     * @param scratch [members, batch, units]
     */
    record Bound(Array gamma, Array beta, Optional<Array> dGamma, Optional<Array> dBeta, Array scratch) {

        /** y = gamma xhat + beta. Modified: y. */
        void forward(Array normalized, Array y) {
            y.combine(Binary.MULTIPLY, normalized, gamma);
            y.combine(Binary.ADD, y, beta);
        }

        /** Fills dgamma and dbeta, and into = dL/dxhat. Modified: into. */
        void backward(Array dy, Array normalized, Array into) {
            if (dGamma.isPresent()) {
                scratch.combine(Binary.MULTIPLY, dy, normalized);
                dGamma.get().reduce(Reduction.SUM, scratch);
            }
            if (dBeta.isPresent()) {
                dBeta.get().reduce(Reduction.SUM, dy);
            }
            into.combine(Binary.MULTIPLY, dy, gamma);
        }
    }
}
