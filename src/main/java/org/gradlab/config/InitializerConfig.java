package org.gradlab.config;

import java.nio.file.Path;

/**
 * How the parameters of a layer start. The scaled initializers (Glorot, He, LeCun, orthogonal) start biases at zero;
 * constant, uniform and normal hold for biases too.
 */
public sealed interface InitializerConfig {

    /** Whether it draws numbers, so that no two members start alike. */
    default boolean isRandom() {
        return !(this instanceof Zeros || this instanceof Constant || this instanceof FromFile);
    }

    /** An initializer with a name, as opposed to a file of parameters. */
    sealed interface Named extends InitializerConfig {

        /** The word that stands for it in a configuration. */
        String word();
    }

    /** Every parameter 0. */
    record Zeros() implements Named {
        @Override
        public String word() {
            return "zeros";
        }
    }

    /** Every parameter the same. */
    record Constant(double value) implements Named {
        @Override
        public String word() {
            return "constant";
        }
    }

    /** Uniform in [low, high). */
    record Uniform(double low, double high) implements Named {
        @Override
        public String word() {
            return "uniform";
        }
    }

    /** Normal with a mean and a standard deviation. */
    record Normal(double mean, double std) implements Named {
        @Override
        public String word() {
            return "normal";
        }
    }

    /** Random weights scaled by the layer's width. */
    record Scaled(Scale scale, Distribution distribution) implements Named {
        @Override
        public String word() {
            return scale.word() + distribution.suffix();
        }
    }

    /** A random orthogonal matrix times {@code gain}. */
    record Orthogonal(double gain) implements Named {
        @Override
        public String word() {
            return "orthogonal";
        }
    }

    /**
     * Parameters from a NumPy archive with arrays W1, b1, W2, b2, ...
     *
     * @param file absolute and normalized
     */
    record FromFile(Path file) implements InitializerConfig {}

    /** What the variance of scaled weights is, by the layer's inputs (fan in) and outputs (fan out). */
    enum Scale {
        /** 2 / (fan in + fan out). */
        GLOROT("glorot"),
        /** 2 / fan in. */
        HE("he"),
        /** 1 / fan in. */
        LECUN("lecun");

        private final String word;

        Scale(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The distribution of scaled weights. */
    enum Distribution {
        UNIFORM("Uniform"),
        NORMAL("Normal");

        private final String suffix;

        Distribution(String suffix) {
            this.suffix = suffix;
        }

        String suffix() {
            return suffix;
        }
    }
}
