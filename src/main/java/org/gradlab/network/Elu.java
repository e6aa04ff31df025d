package org.gradlab.network;

import java.util.List;
import org.gradlab.array.Pairwise;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;

/**
 * f(z) is z above zero and alpha (e^z - 1) elsewhere; f'(z) is 1 or alpha e^z (Clevert, Unterthiner and Hochreiter 2016).
 *
 * @param alpha -f(z) far below zero; at least one value
 */
public record Elu(List<Double> alpha) implements ParametricActivation {

    /** As PyTorch has it: the slope is then continuous. */
    public static final double STANDARD_ALPHA = 1.0;

    private static final String ALPHA = "alpha";

    static final Variant<Elu> DECLARATION = Variant.of(
            "elu",
            Elu.class,
            Keys.of(
                    Key.standard(
                            ALPHA,
                            OneOrMore.of(RealNumber.above(0)),
                            List.of(STANDARD_ALPHA),
                            Elu::alpha,
                            "minus the value far below zero"),
                    Elu::new));

    /** A list of at least one value. */
    public Elu {
        alpha = List.copyOf(alpha);
    }

    /** With one alpha for all members. */
    public static Elu of(double alpha) {
        return new Elu(List.of(alpha));
    }

    @Override
    public String parameter() {
        return ALPHA;
    }

    @Override
    public List<Double> values() {
        return alpha;
    }

    @Override
    public Pairwise valueWith() {
        return Pairwise.of((z, p) -> z > 0 ? z : p * StrictMath.expm1(z), slopeWith());
    }

    @Override
    public Pairwise slopeWith() {
        return Pairwise.of((z, p) -> z > 0 ? 1 : p * StrictMath.exp(z), (z, p) -> z > 0 ? 0 : p * StrictMath.exp(z));
    }
}
