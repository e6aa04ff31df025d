package org.gradlab.network;

import org.gradlab.array.Elementwise;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;

/**
 * f(z) is z above zero and alpha (e^z - 1) elsewhere; f'(z) is 1 or alpha e^z (Clevert, Unterthiner and Hochreiter 2016).
 *
 * @param alpha -f(z) far below zero
 */
public record Elu(double alpha) implements ElementwiseActivation {

    /** As PyTorch has it: the slope is then continuous. */
    public static final double STANDARD_ALPHA = 1.0;

    static final Variant<Elu> DECLARATION = Variant.of(
            "elu",
            Elu.class,
            Keys.of(
                    Key.standard(
                            "alpha", RealNumber.above(0), STANDARD_ALPHA, Elu::alpha, "minus the value far below zero"),
                    Elu::new));

    @Override
    public Elementwise value() {
        return z -> z > 0 ? z : alpha * StrictMath.expm1(z);
    }

    @Override
    public Elementwise slope() {
        return z -> z > 0 ? 1 : alpha * StrictMath.exp(z);
    }
}
