package org.gradlab.diagnosis;

import java.util.List;
import java.util.Optional;
import org.gradlab.text.Numbers;

/** What is wrong before the first step. */
final class StartRules {

    static final List<Rule> ALL = List.of(StartRules::symmetric, StartRules::identical, StartRules::unscaled);

    private StartRules() {}

    private static Optional<Verdict> symmetric(MemberCase of) {
        if (of.member().symmetricLayers().isEmpty()) {
            return Optional.empty();
        }
        int layer = of.member().symmetricLayers().get(0);
        return VerdictBuilder.of(Finding.SYMMETRIC_UNITS)
                .layer(layer)
                .number("units", of.facts().layer(layer).units())
                .because("the " + of.facts().layer(layer).units() + " units of layer " + layer
                        + " start alike, get the same gradient and stay one unit");
    }

    private static Optional<Verdict> identical(MemberCase of) {
        return of.member().startsLikeOthers()
                ? VerdictBuilder.of(Finding.IDENTICAL_RESTARTS)
                        .because("all restarts start with the same parameters, so they are one")
                : Optional.empty();
    }

    private static Optional<Verdict> unscaled(MemberCase of) {
        InputFacts inputs = of.facts().inputs();
        if (!inputs.areUnscaled() || !(of.hasFailed() || of.hasDiverged())) {
            return Optional.empty();
        }
        return VerdictBuilder.of(Finding.UNSCALED_INPUTS)
                .layer(1)
                .number("rootMeanSquare", inputs.largestRootMeanSquare())
                .number("spreadRatio", inputs.spreadRatio())
                .because("feature " + inputs.largest() + " has a root mean square of "
                        + Numbers.rough(inputs.largestRootMeanSquare())
                        + (inputs.spreadRatio() > 1.05
                                ? ", and the features' spreads differ by a factor of "
                                        + Numbers.times(inputs.spreadRatio())
                                : ""));
    }
}
