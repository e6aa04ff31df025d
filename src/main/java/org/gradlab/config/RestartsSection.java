package org.gradlab.config;

import java.util.List;
import java.util.Optional;
import org.gradlab.binding.Bound;
import org.gradlab.binding.Constraint;
import org.gradlab.binding.Key;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.WholeNumber;
import org.gradlab.config.RestartsConfig.AccuracyTarget;
import org.gradlab.config.RestartsConfig.LossTarget;
import org.gradlab.config.RestartsConfig.Target;

/** The keys under {@code restarts} and {@code restarts.target}. */
final class RestartsSection {

    private static final String LOSS_REACHED = "a member succeeds when its loss is at most this";

    private static final Key<Target, Double> LOSS_OF_NETWORK = Key.optional(
            "loss",
            RealNumber.above(0),
            "this or accuracy",
            target -> target instanceof LossTarget loss ? Optional.of(loss.value()) : Optional.empty(),
            LOSS_REACHED);
    private static final Key<Target, Double> LOSS_OF_FUNCTION =
            Key.required("loss", RealNumber.any(), target -> ((LossTarget) target).value(), LOSS_REACHED);
    private static final Key<Target, Double> ACCURACY = Key.optional(
            "accuracy",
            new RealNumber(Bound.excluding(0), Bound.including(1)),
            "this or loss",
            target -> target instanceof AccuracyTarget accuracy ? Optional.of(accuracy.value()) : Optional.empty(),
            "a member succeeds when its accuracy is at least this");
    private static final Key<RestartsConfig, Integer> COUNT = Key.standard(
            "count",
            WholeNumber.ofInt(1, Config.MOST_MEMBERS),
            1,
            RestartsConfig::count,
            "random starts, drawn for each value of a list or grid and trained with each value of the optimizer");

    private RestartsSection() {}

    static MappingType<RestartsConfig> ofNetwork() {
        return section(targetOfNetwork());
    }

    static MappingType<RestartsConfig> ofFunction() {
        return section(targetOfFunction());
    }

    private static MappingType<RestartsConfig> section(MappingType<Target> targets) {
        Key<RestartsConfig, Target> target =
                Key.optional("target", targets, "none", RestartsConfig::target, "what counts as success");
        return new MappingType<>(
                "restarts",
                List.of(COUNT, target),
                fields -> new RestartsConfig(fields.get(COUNT), fields.find(target)));
    }

    static MappingType<Target> targetOfNetwork() {
        return new MappingType<>(
                "restarts.target",
                List.of(LOSS_OF_NETWORK, ACCURACY),
                List.of(Constraint.exactlyOne(LOSS_OF_NETWORK, ACCURACY)),
                fields -> fields.find(LOSS_OF_NETWORK)
                        .<Target>map(LossTarget::new)
                        .orElseGet(() -> new AccuracyTarget(fields.get(ACCURACY))));
    }

    static MappingType<Target> targetOfFunction() {
        MappingType<Target> section = new MappingType<>(
                "restarts.target", List.of(LOSS_OF_FUNCTION), fields -> new LossTarget(fields.get(LOSS_OF_FUNCTION)));
        return section.refusing("a target of loss, since accuracy goes with data", "accuracy");
    }
}
