package org.gradlab.network;

import org.gradlab.array.Elementwise;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;
import org.hipparchus.special.Erf;

/**
 * f(z) = z Phi(z), where Phi is the distribution function of the standard normal; f'(z) = Phi(z) + z phi(z) with its density phi
 * (Hendrycks and Gimpel 2016), and f''(z) = (2 - z^2) phi(z). The exact form, not the approximation by tanh.
 */
public record Gelu() implements ElementwiseActivation {

    static final Variant<Gelu> DECLARATION = Variant.of("gelu", Gelu.class, Keys.none(Gelu::new));

    private static final double ROOT_OF_2 = Math.sqrt(2);
    private static final double ROOT_OF_2_PI = Math.sqrt(2 * Math.PI);

    @Override
    public Elementwise value() {
        return z -> z * distribution(z);
    }

    @Override
    public Elementwise slope() {
        return Elementwise.of(z -> distribution(z) + z * density(z), z -> (2 - z * z) * density(z));
    }

    private static double density(double z) {
        return StrictMath.exp(-z * z / 2) / ROOT_OF_2_PI;
    }

    private static double distribution(double z) {
        return Erf.erfc(-z / ROOT_OF_2) / 2;
    }
}
