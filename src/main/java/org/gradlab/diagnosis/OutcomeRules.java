package org.gradlab.diagnosis;

import java.util.List;
import java.util.Optional;
import org.gradlab.text.Numbers;

/** How a training came out. */
final class OutcomeRules {

    static final List<Rule> ALL = List.of(
            OutcomeRules::diverged,
            OutcomeRules::learnedNothing,
            OutcomeRules::plateau,
            OutcomeRules::reachedTarget,
            OutcomeRules::converged);

    private OutcomeRules() {}

    private static Optional<Verdict> diverged(MemberCase of) {
        if (!of.hasDiverged()) {
            return Optional.empty();
        }
        long step = of.member().divergedStep().orElse(of.last().step());
        VerdictBuilder verdict = VerdictBuilder.of(Finding.DIVERGED)
                .steps(step, step)
                .number("firstLoss", of.course().first())
                .number("loss", of.course().last())
                .number("learningRate", of.member().learningRate());
        return verdict.because(
                of.member().divergedStep().isPresent()
                        ? "the update of step " + Numbers.count(step) + " would have made a parameter infinite or NaN"
                        : "the loss grew from " + Numbers.measure(of.course().first()) + " to "
                                + Numbers.measure(of.course().last()) + ", and the gradient with it");
    }

    private static Optional<Verdict> learnedNothing(MemberCase of) {
        if (!of.hasLearnedNothing()) {
            return Optional.empty();
        }
        String guessing = Numbers.measure(of.facts().guessingLoss());
        return VerdictBuilder.of(Finding.LEARNED_NOTHING)
                .steps(of.points())
                .number("loss", of.course().last())
                .number("guessingLoss", of.facts().guessingLoss())
                .number("accuracy", of.last().accuracy())
                .number("majorityShare", of.facts().majorityShare())
                .because("the loss ends at " + Numbers.measure(of.course().last())
                        + ", and the same answer to every input has " + guessing);
    }

    private static Optional<Verdict> plateau(MemberCase of) {
        LossCourse course = of.course();
        LossCourse.Stretch stretch = course.flattest(Thresholds.FLAT);
        RecordPoint from = course.at(stretch.from());
        RecordPoint to = course.at(stretch.to());
        boolean isLong = course.steps(stretch) >= Thresholds.LONG * of.last().step();
        boolean isLeft = course.last() < (1 - Thresholds.LEFT_PLATEAU) * to.loss();
        boolean isMissed = of.facts().hasTarget() && of.hasFailed();
        boolean isHigh = from.loss() > Thresholds.MOST_LEARNED * of.scale();
        if (of.hasDiverged() || of.hasLearnedNothing() || !isLong || !isHigh || !(isLeft || isMissed)) {
            return Optional.empty();
        }
        return VerdictBuilder.of(Finding.PLATEAU)
                .steps(from.step(), to.step())
                .number("loss", to.loss())
                .number("guessingLoss", of.facts().guessingLoss())
                .because("from step " + Numbers.count(from.step()) + " to " + Numbers.count(to.step())
                        + " the loss stayed within 1 % of " + Numbers.measure(to.loss()));
    }

    private static Optional<Verdict> reachedTarget(MemberCase of) {
        if (of.member().targetStep().isEmpty()) {
            return Optional.empty();
        }
        long step = of.member().targetStep().getAsLong();
        return VerdictBuilder.of(Finding.REACHED_TARGET)
                .steps(step, step)
                .because("the target was reached at step " + Numbers.count(step));
    }

    private static Optional<Verdict> converged(MemberCase of) {
        if (of.course().shape() != Behaviour.CONVERGED || of.hasLearnedNothing()) {
            return Optional.empty();
        }
        return VerdictBuilder.of(Finding.CONVERGED)
                .steps(of.course().laterStep(), of.last().step())
                .number("gradientNorm", of.last().gradientNorm())
                .because("the norm of the gradient is "
                        + Numbers.measure(of.last().gradientNorm()) + ", from "
                        + Numbers.measure(of.first().gradientNorm()) + " at the start");
    }
}
