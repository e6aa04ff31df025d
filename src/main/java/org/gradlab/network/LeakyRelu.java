package org.gradlab.network;

import org.gradlab.array.Elementwise;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;

/**
 * f(z) is z above zero and leak z elsewhere (Maas, Hannun and Ng 2013).
 *
 * @param leak the slope below zero
 */
public record LeakyRelu(double leak) implements ElementwiseActivation {

    /** As PyTorch and Maas et al. have it. */
    public static final double STANDARD_LEAK = 0.01;

    static final Variant<LeakyRelu> DECLARATION = Variant.of(
            "leakyRelu",
            LeakyRelu.class,
            Keys.of(
                    Key.standard("leak", RealNumber.atLeast(0), STANDARD_LEAK, LeakyRelu::leak, "slope below zero"),
                    LeakyRelu::new));

    @Override
    public Elementwise value() {
        return z -> z > 0 ? z : leak * z;
    }

    @Override
    public Elementwise slope() {
        return z -> z > 0 ? 1 : Double.isNaN(z) ? z : leak;
    }
}
