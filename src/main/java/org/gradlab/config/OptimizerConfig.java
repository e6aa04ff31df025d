package org.gradlab.config;

import java.util.List;

/** How gradients become updates; several values of a setting are compared, each in members of its own. */
public sealed interface OptimizerConfig {

    /** The word that stands for it in a configuration. */
    String word();

    /** What a gradient is multiplied by; at least one value, above 0. */
    List<Double> learningRates();

    /** The fraction of the velocity kept each step; at least one value, in [0, 1). */
    List<Double> momenta();

    /** How many combinations of values there are. */
    default long combinations() {
        return (long) learningRates().size() * momenta().size();
    }

    /** Plain gradient descent. */
    record Sgd(List<Double> learningRates) implements OptimizerConfig {
        public Sgd {
            learningRates = List.copyOf(learningRates);
        }

        @Override
        public String word() {
            return "sgd";
        }

        /** None of a velocity is kept. */
        @Override
        public List<Double> momenta() {
            return List.of(0.0);
        }
    }

    /** Descent with a velocity. */
    record Momentum(List<Double> learningRates, List<Double> momenta) implements OptimizerConfig {
        public Momentum {
            learningRates = List.copyOf(learningRates);
            momenta = List.copyOf(momenta);
        }

        @Override
        public String word() {
            return "momentum";
        }
    }

    /** Nesterov's accelerated gradient. */
    record Nesterov(List<Double> learningRates, List<Double> momenta) implements OptimizerConfig {
        public Nesterov {
            learningRates = List.copyOf(learningRates);
            momenta = List.copyOf(momenta);
        }

        @Override
        public String word() {
            return "nesterov";
        }
    }
}
