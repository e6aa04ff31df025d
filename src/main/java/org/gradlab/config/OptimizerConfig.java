package org.gradlab.config;

import org.gradlab.binding.Sweep;

/** How gradients become updates; several values of a setting are compared, each in members of its own. */
public sealed interface OptimizerConfig {

    /** What a gradient is multiplied by, above 0. */
    Sweep learningRate();

    /** The fraction of the velocity kept each step, in [0, 1). */
    Sweep momentum();

    /** How many combinations of values there are. */
    default long combinations() {
        return (long) learningRate().size() * momentum().size();
    }

    /** Plain gradient descent. */
    record Sgd(Sweep learningRate) implements OptimizerConfig {

        /** None of a velocity is kept. */
        @Override
        public Sweep momentum() {
            return Sweep.of(0.0);
        }
    }

    /** Descent with a velocity. */
    record Momentum(Sweep learningRate, Sweep momentum) implements OptimizerConfig {}

    /** Nesterov's accelerated gradient. */
    record Nesterov(Sweep learningRate, Sweep momentum) implements OptimizerConfig {}
}
