package org.gradlab.initializer;

import java.util.List;
import org.gradlab.binding.Variant;
import org.gradlab.random.RandomStream;

/**
 * Weights of mean 0 whose variance fits the layer's size: gain / fan.
 *
 * <p>Glorot and Bengio (2010): gain 1 with the mean of inputs and units; He et al. (2015): gain 2 with inputs; LeCun et al. (1998):
 * gain 1 with inputs.
 */
public record Scaled(double gain, Fan fan, Distribution distribution) implements Initializer {

    /** For layers of sigmoid, tanh or softmax; what a model starts with unless it says otherwise. */
    public static final Scaled GLOROT_UNIFORM = new Scaled(1, Fan.AVERAGE, Distribution.UNIFORM);

    static final List<Variant<Scaled>> DECLARATIONS = List.of(
            Variant.constant("glorotUniform", GLOROT_UNIFORM),
            Variant.constant("glorotNormal", new Scaled(1, Fan.AVERAGE, Distribution.NORMAL)),
            Variant.constant("heUniform", new Scaled(2, Fan.INPUTS, Distribution.UNIFORM)),
            Variant.constant("heNormal", new Scaled(2, Fan.INPUTS, Distribution.NORMAL)),
            Variant.constant("lecunUniform", new Scaled(1, Fan.INPUTS, Distribution.UNIFORM)),
            Variant.constant("lecunNormal", new Scaled(1, Fan.INPUTS, Distribution.NORMAL)));

    /** What the variance is divided by. */
    public enum Fan {
        /** The layer's inputs. */
        INPUTS,
        /** The mean of the layer's inputs and units. */
        AVERAGE;

        double of(int inputs, int units) {
            return this == INPUTS ? inputs : (inputs + units) / 2.0;
        }
    }

    /** The shape of the distribution. */
    public enum Distribution {
        /** Uniform around 0. */
        UNIFORM,
        /** Normal around 0, not truncated. */
        NORMAL
    }

    @Override
    public Moments moments(int inputs, int units) {
        return new Moments(0, gain / fan.of(inputs, units));
    }

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
