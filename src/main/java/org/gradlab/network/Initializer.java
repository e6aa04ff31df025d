package org.gradlab.network;

import java.util.Arrays;
import org.gradlab.random.RandomStream;

/** Draws the initial weights of a layer, one number after the other. */
public sealed interface Initializer {

    /** W [inputs, units] in row-major order. */
    double[] weights(int inputs, int units, RandomStream stream);

    /** b [units]; zeros, but for the initializers that know nothing of a layer's size, which draw b like W. */
    default double[] biases(int units, RandomStream stream) {
        return new double[units];
    }

    /** All weights and biases the same: every unit of a layer then stays equal to its neighbours. */
    record Constant(double value) implements Initializer {
        @Override
        public double[] weights(int inputs, int units, RandomStream stream) {
            double[] w = new double[inputs * units];
            Arrays.fill(w, value);
            return w;
        }

        @Override
        public double[] biases(int units, RandomStream stream) {
            return weights(1, units, stream);
        }
    }

    /** Weights and biases uniform in [low, high). */
    record Uniform(double low, double high) implements Initializer {
        @Override
        public double[] weights(int inputs, int units, RandomStream stream) {
            double[] w = new double[inputs * units];
            Arrays.setAll(w, i -> stream.nextUniform(low, high));
            return w;
        }

        @Override
        public double[] biases(int units, RandomStream stream) {
            return weights(1, units, stream);
        }
    }

    /** Weights and biases normal with a mean and a standard deviation. */
    record Normal(double mean, double standardDeviation) implements Initializer {
        @Override
        public double[] weights(int inputs, int units, RandomStream stream) {
            double[] w = new double[inputs * units];
            Arrays.setAll(w, i -> mean + standardDeviation * stream.nextGaussian());
            return w;
        }

        @Override
        public double[] biases(int units, RandomStream stream) {
            return weights(1, units, stream);
        }
    }

    /**
     * Weights of mean 0 whose variance fits the layer's size: gain / fan.
     *
     * <p>Glorot and Bengio (2010): gain 1 with the mean of inputs and units; He et al. (2015): gain 2 with inputs; LeCun et al. (1998):
     * gain 1 with inputs.
     */
    record Scaled(double gain, Fan fan, Distribution distribution) implements Initializer {
        @Override
        public double[] weights(int inputs, int units, RandomStream stream) {
            double standardDeviation = Math.sqrt(gain / fan.of(inputs, units));
            return switch (distribution) {
                // A uniform number in (-limit, limit) has the variance limit^2 / 3.
                case UNIFORM ->
                    new Uniform(-standardDeviation * Math.sqrt(3), standardDeviation * Math.sqrt(3))
                            .weights(inputs, units, stream);
                case NORMAL -> new Normal(0, standardDeviation).weights(inputs, units, stream);
            };
        }
    }

    /** Orthonormal rows or columns, whichever are fewer, times a gain (Saxe et al. 2013). */
    record Orthogonal(double gain) implements Initializer {
        @Override
        public double[] weights(int inputs, int units, RandomStream stream) {
            return Orthonormal.draw(inputs, units, gain, stream);
        }
    }

    /** What the variance of scaled weights is divided by. */
    enum Fan {
        /** The layer's inputs. */
        INPUTS,
        /** The mean of the layer's inputs and units. */
        AVERAGE;

        double of(int inputs, int units) {
            return this == INPUTS ? inputs : (inputs + units) / 2.0;
        }
    }

    /** The shape of the distribution of scaled weights. */
    enum Distribution {
        /** Uniform around 0. */
        UNIFORM,
        /** Normal around 0, not truncated. */
        NORMAL
    }
}
