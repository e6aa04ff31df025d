package org.gradlab.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradlab.text.Numbers;

/** Rows learned by heart. */
final class OverfittingRule {

    private OverfittingRule() {}

    static Optional<Verdict> overfitting(MemberCase of) {
        List<RecordPoint> judged = of.points().stream()
                .filter(point -> Double.isFinite(point.validationLoss()))
                .toList();
        if (judged.isEmpty() || of.hasDiverged()) {
            return Optional.empty();
        }
        RecordPoint best = judged.stream()
                .min(Comparator.comparingDouble(RecordPoint::validationLoss))
                .orElseThrow();
        double rise = of.last().validationLoss() - best.validationLoss();
        boolean isRisen = rise > Thresholds.GENERALIZATION_LOSS * best.validationLoss()
                && rise > Thresholds.GENERALIZATION_LOSS * of.scale();
        if (!isRisen || !(of.course().last() < best.loss())) {
            return Optional.empty();
        }
        return VerdictBuilder.of(Finding.OVERFITTING)
                .steps(best.step(), of.last().step())
                .number("lowestValidationLoss", best.validationLoss())
                .number("validationLoss", of.last().validationLoss())
                .because("the validation loss is lowest at step " + Numbers.count(best.step()) + ", "
                        + Numbers.measure(best.validationLoss()) + ", and ends at "
                        + Numbers.measure(of.last().validationLoss()));
    }
}
