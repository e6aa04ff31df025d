package org.gradlab.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.text.Numbers;

/**
 * What was found of one member.
 *
 * @param verdicts the most telling first, at least one
 */
public record MemberDiagnosis(int member, List<Verdict> verdicts) {

    private static final List<Rule> RULES = Stream.of(
                    OutcomeRules.ALL, StartRules.ALL, UnitRules.ALL, SignalRules.ALL, StepRules.ALL)
            .flatMap(List::stream)
            .toList();

    /** Verdicts that are not to be modified. */
    public MemberDiagnosis {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * Applies every rule.
     *
     * @param points what was recorded of the member, in order, at least one record with layers
     */
    public static MemberDiagnosis of(TrainingFacts facts, MemberFacts member, List<RecordPoint> points) {
        MemberCase of = new MemberCase(facts, member, points);
        List<Verdict> verdicts = new ArrayList<>();
        RULES.forEach(rule -> rule.verdict(of).ifPresent(verdicts::add));
        OverfittingRule.overfitting(of).ifPresent(verdicts::add);
        if (verdicts.stream().noneMatch(verdict -> verdict.finding().isAlarm())) {
            VerdictBuilder.of(Finding.HEALTHY)
                    .steps(of.points())
                    .because(healthy(of))
                    .ifPresent(verdicts::add);
        }
        verdicts.sort(Comparator.comparing(Verdict::finding));
        return new MemberDiagnosis(member.member(), verdicts);
    }

    private static String healthy(MemberCase of) {
        double fall = 1 - of.course().last() / of.course().atLater();
        return of.facts().hasTarget() && of.hasFailed() && fall > 0
                ? "the target is not reached, and the loss fell by " + Numbers.percent(fall) + " over the later half"
                : "nothing is wrong with its numbers";
    }

    /** The verdict that is told where there is room for one: the first that is no note, or else that it is healthy. */
    public Verdict main() {
        return verdicts.stream()
                .filter(verdict -> verdict.finding().isAlarm() || verdict.finding() == Finding.HEALTHY)
                .findFirst()
                .orElseThrow();
    }

    /** The verdict with that finding. */
    public Optional<Verdict> of(Finding finding) {
        return verdicts.stream().filter(verdict -> verdict.finding() == finding).findFirst();
    }

    /** The first cause. */
    public Optional<Verdict> cause() {
        return verdicts.stream()
                .filter(verdict -> verdict.finding().kind() == Finding.Kind.CAUSE)
                .findFirst();
    }
}
