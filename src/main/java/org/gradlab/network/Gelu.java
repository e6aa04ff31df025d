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

    /** Of a z where the density times z^2 is below half of the smallest double. */
    private static final double GREATEST_SQUARE = 1600;

    @Override
    public Elementwise value() {
        return z -> z * distribution(z);
    }

    @Override
    public Elementwise slope() {
        return Elementwise.of(z -> distribution(z) + timesDensity(z, z), z -> timesDensity(2 - z * z, z));
    }

    /** factor phi(z): with what z^2 loses to rounding, and by the root of e^(-z^2 / 2), which is subnormal for no product that is not. */
    private static double timesDensity(double factor, double z) {
        double square = z * z;
        if (square > GREATEST_SQUARE) {
            return 0;
        }
        double rest = Math.fma(z, z, -square);
        double root = StrictMath.exp(-square / 4);
        return factor / ROOT_OF_2_PI * (1 - rest / 2) * root * root;
    }

    private static double distribution(double z) {
        return Erf.erfc(-z / ROOT_OF_2) / 2;
    }
}
