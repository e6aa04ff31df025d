package org.gradlab.initializer;

import java.util.Arrays;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;
import org.gradlab.random.RandomStream;

/** Weights and biases normal with a mean and a standard deviation. */
public record Normal(double mean, double standardDeviation) implements Initializer {

    static final Variant<Normal> DECLARATION = Variant.of(
            "normal",
            Normal.class,
            Keys.of(
                    Key.standard("mean", RealNumber.any(), 0.0, Normal::mean, "mean"),
                    Key.standard("std", RealNumber.above(0), 1.0, Normal::standardDeviation, "standard deviation"),
                    Normal::new));

    @Override
    public Moments moments(int inputs, int units) {
        return new Moments(mean, standardDeviation * standardDeviation);
    }

    @Override
    public Moments biasMoments() {
        return moments(1, 1);
    }

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
