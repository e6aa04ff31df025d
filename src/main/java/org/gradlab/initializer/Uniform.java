package org.gradlab.initializer;

import java.util.Arrays;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Values;
import org.gradlab.binding.Variant;
import org.gradlab.random.RandomStream;

/** Weights and biases uniform in [low, high). */
public record Uniform(double low, double high) implements Initializer {

    private static final Key<Uniform, Double> LOW =
            Key.standard("low", RealNumber.any(), -1.0, Uniform::low, "lower end of the range");
    private static final Key<Uniform, Double> HIGH =
            Key.standard("high", RealNumber.any(), 1.0, Uniform::high, "upper end of the range");

    static final Variant<Uniform> DECLARATION =
            Variant.of("uniform", Uniform.class, Keys.of(LOW, HIGH, Uniform::new), Uniform::checkRange);

    private static void checkRange(Values keys) {
        if (keys.find(LOW).isPresent() && keys.find(HIGH).isPresent() && keys.get(LOW) >= keys.get(HIGH)) {
            keys.reject(keys.isWritten(HIGH) ? "high" : "low", "low below high (the standard range is -1 to 1)");
        }
    }

    @Override
    public Moments moments(int inputs, int units) {
        return new Moments((low + high) / 2, (high - low) * (high - low) / 12);
    }

    @Override
    public Moments biasMoments() {
        return moments(1, 1);
    }

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
