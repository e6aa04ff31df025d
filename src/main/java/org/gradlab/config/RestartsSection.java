package org.gradlab.config;

import java.util.List;
import java.util.Optional;
import org.gradlab.config.RestartsConfig.AccuracyTarget;
import org.gradlab.config.RestartsConfig.LossTarget;
import org.gradlab.config.RestartsConfig.Target;
import org.gradlab.config.binding.Bound;
import org.gradlab.config.binding.Constraint;
import org.gradlab.config.binding.Fields;
import org.gradlab.config.binding.Key;
import org.gradlab.config.binding.RealNumber;
import org.gradlab.config.binding.Section;
import org.gradlab.config.binding.WholeNumber;

/** The keys under {@code restarts} and {@code restarts.target}. */
final class RestartsSection {

    private static final int MOST_MEMBERS = 10_000_000;

    private static final Key<Target, Double> LOSS = Key.optional(
            "loss",
            RealNumber.above(0),
            "this or accuracy",
            target -> target instanceof LossTarget loss ? Optional.of(loss.value()) : Optional.empty(),
            "a member succeeds when its loss is at most this");
    private static final Key<Target, Double> ACCURACY = Key.optional(
            "accuracy",
            new RealNumber(Bound.excluding(0), Bound.including(1)),
            "this or loss",
            target -> target instanceof AccuracyTarget accuracy ? Optional.of(accuracy.value()) : Optional.empty(),
            "a member succeeds when its accuracy is at least this");

    private static final Key<RestartsConfig, Integer> COUNT = Key.standard(
            "count",
            WholeNumber.ofInt(1, MOST_MEMBERS),
            1,
            RestartsConfig::count,
            "members, each trained from its own random start");
    private static final Key<RestartsConfig, Target> TARGET =
            Key.optional("target", targetSection(), "none", RestartsConfig::target, "what counts as success");

    private RestartsSection() {}

    static Section<RestartsConfig> section() {
        return new Section<>(
                "restarts",
                List.of(COUNT, TARGET),
                fields -> new RestartsConfig(fields.get(COUNT), fields.find(TARGET)));
    }

    static Section<Target> targetSection() {
        return new Section<>(
                "restarts.target",
                List.of(LOSS, ACCURACY),
                List.of(Constraint.exactlyOne(LOSS, ACCURACY)),
                RestartsSection::target);
    }

    private static Target target(Fields fields) {
        return fields.find(LOSS).<Target>map(LossTarget::new).orElseGet(() -> new AccuracyTarget(fields.get(ACCURACY)));
    }
}
