package org.gradlab.network;

import java.util.List;
import java.util.function.Function;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Key;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;

/** The keys that every normalisation has; apart from the list of all, which needs their declarations and they these. */
final class NormalizationKeys {

    private NormalizationKeys() {}

    static <N> Key<N, Normalization.Position> position(Function<N, Normalization.Position> getter) {
        return Key.standard(
                "position",
                Choice.of(Normalization.Position.values(), Normalization.Position::word),
                Normalization.Position.BEFORE_ACTIVATION,
                getter,
                "before the activation or after it");
    }

    static <N> Key<N, List<Double>> epsilon(Function<N, List<Double>> getter) {
        return Key.standard(
                "epsilon",
                OneOrMore.of(RealNumber.above(0)),
                List.of(1e-5),
                getter,
                "what is added to every variance, which may be zero");
    }
}
