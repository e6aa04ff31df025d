package org.gradlab.initializer;

import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;
import org.gradlab.random.RandomStream;

/** Orthonormal rows or columns, whichever are fewer, times a gain (Saxe et al. 2013). */
public record Orthogonal(double gain) implements Initializer {

    static final Variant<Orthogonal> DECLARATION = Variant.of(
            "orthogonal",
            Orthogonal.class,
            Keys.of(
                    Key.standard(
                            "gain", RealNumber.above(0), 1.0, Orthogonal::gain, "what the matrix is multiplied by"),
                    Orthogonal::new));

    @Override
    public Moments moments(int inputs, int units) {
        return new Moments(0, gain * gain / Math.max(inputs, units));
    }

    @Override
    public double[] weights(int inputs, int units, RandomStream stream) {
        return Orthonormal.draw(inputs, units, gain, stream);
    }
}
