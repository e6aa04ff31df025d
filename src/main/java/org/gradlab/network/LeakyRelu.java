package org.gradlab.network;

import java.util.List;
import org.gradlab.array.Pairwise;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;

/**
 * f(z) is z above zero and leak z elsewhere (Maas, Hannun and Ng 2013).
 *
 * @param leak the slope below zero; at least one value
 */
public record LeakyRelu(List<Double> leak) implements ParametricActivation {

    /** As PyTorch and Maas et al. have it. */
    public static final double STANDARD_LEAK = 0.01;

    private static final String LEAK = "leak";

    static final Variant<LeakyRelu> DECLARATION = Variant.of(
            "leakyRelu",
            LeakyRelu.class,
            Keys.of(
                    Key.standard(
                            LEAK,
                            OneOrMore.of(RealNumber.atLeast(0)),
                            List.of(STANDARD_LEAK),
                            LeakyRelu::leak,
                            "slope below zero"),
                    LeakyRelu::new));

    /** A list of at least one value. */
    public LeakyRelu {
        leak = List.copyOf(leak);
    }

    /** With one leak for all members. */
    public static LeakyRelu of(double leak) {
        return new LeakyRelu(List.of(leak));
    }

    @Override
    public Symmetry symmetry() {
        return Symmetry.POSITIVE_SCALE;
    }

    @Override
    public String parameter() {
        return LEAK;
    }

    @Override
    public List<Double> values() {
        return leak;
    }

    @Override
    public Pairwise valueWith() {
        return Pairwise.of((z, p) -> z > 0 ? z : p * z, slopeWith());
    }

    @Override
    public Pairwise slopeWith() {
        return Pairwise.of((z, p) -> z > 0 ? 1 : Double.isNaN(z) ? z : p, (z, p) -> 0);
    }
}
