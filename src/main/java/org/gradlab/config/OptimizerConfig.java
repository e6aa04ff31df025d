package org.gradlab.config;

/** How gradients become updates. */
public sealed interface OptimizerConfig {

    /** The word that stands for it in a configuration. */
    String word();

    /** What a gradient is multiplied by; above 0. */
    double learningRate();

    /** Plain gradient descent. */
    record Sgd(double learningRate) implements OptimizerConfig {
        @Override
        public String word() {
            return "sgd";
        }
    }

    /** Descent with a velocity. {@code momentum} is in [0, 1). */
    record Momentum(double learningRate, double momentum) implements OptimizerConfig {
        @Override
        public String word() {
            return "momentum";
        }
    }

    /** Nesterov's accelerated gradient. {@code momentum} is in [0, 1). */
    record Nesterov(double learningRate, double momentum) implements OptimizerConfig {
        @Override
        public String word() {
            return "nesterov";
        }
    }
}
