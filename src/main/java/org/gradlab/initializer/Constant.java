package org.gradlab.initializer;

import java.util.Arrays;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;
import org.gradlab.random.RandomStream;

/** All weights and biases the same: every unit of a layer then stays equal to its neighbours. */
public record Constant(double value) implements Initializer {

    static final Variant<Constant> DECLARATION = Variant.of(
            "constant",
            Constant.class,
            Keys.of(
                    Key.required("value", RealNumber.any(), Constant::value, "every parameter's value"),
                    Constant::new));

    @Override
    public boolean isRandom() {
        return false;
    }

    @Override
    public Moments moments(int inputs, int units) {
        return new Moments(value, 0);
    }

    @Override
    public Moments biasMoments() {
        return moments(1, 1);
    }

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
