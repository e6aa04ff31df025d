package org.gradlab.initializer;

import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;
import org.gradlab.random.RandomStream;

/** All weights and biases 0: every unit of a layer then stays equal to its neighbours. */
public record Zeros() implements Initializer {

    static final Variant<Zeros> DECLARATION = Variant.of("zeros", Zeros.class, Keys.none(Zeros::new));

    @Override
    public boolean isRandom() {
        return false;
    }

    @Override
    public Moments moments(int inputs, int units) {
        return Moments.ZERO;
    }

    @Override
    public double[] weights(int inputs, int units, RandomStream stream) {
        return new double[inputs * units];
    }
}
