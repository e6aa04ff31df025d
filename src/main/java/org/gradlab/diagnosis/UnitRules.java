package org.gradlab.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.gradlab.measure.Measure;
import org.gradlab.text.Numbers;

/** Units that pass no gradient on. */
final class UnitRules {

    static final List<Rule> ALL = List.of(UnitRules::bornDead, UnitRules::dead, UnitRules::saturated);

    private static final int FEW_RECORDS = 3;

    private UnitRules() {}

    private static Optional<Verdict> bornDead(MemberCase of) {
        for (int l = 1; l <= of.facts().depth(); l++) {
            if (isBornDead(of, l)) {
                return dead(Finding.BORN_DEAD, of, l, start(of), " at the start");
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> dead(MemberCase of) {
        List<RecordPoint> layered = of.layered();
        List<RecordPoint> end = layered.subList(layered.size() - (layered.size() + 3) / 4, layered.size());
        for (int l = 1; l <= of.facts().depth(); l++) {
            int layer = l;
            boolean isDead = end.stream().allMatch(point -> deadShare(of, layer, point) >= Thresholds.DEAD_SHARE);
            if (isDead && !isBornDead(of, l)) {
                return dead(Finding.DEAD_UNITS, of, l, end, " at the end");
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> dead(Finding finding, MemberCase of, int l, List<RecordPoint> seen, String when) {
        double dead = seen.get(seen.size() - 1).measure(Measure.DEAD, l);
        int units = of.facts().layer(l).units();
        return VerdictBuilder.of(finding)
                .layer(l)
                .steps(seen)
                .number("dead", dead)
                .number("units", units)
                .because(Numbers.count(Math.round(dead)) + " of the " + units + " units of layer " + l
                        + " are 0 on every row" + when);
    }

    /** Of few rows a unit may be 0 on all by chance, not on those of three steps. */
    private static List<RecordPoint> start(MemberCase of) {
        int records = of.facts().batchRows() < Thresholds.ROWS_THAT_TELL
                        && !of.facts().isFullBatch()
                ? FEW_RECORDS
                : 1;
        List<RecordPoint> layered = of.layered();
        return layered.subList(0, Math.min(records, layered.size()));
    }

    private static boolean isBornDead(MemberCase of, int l) {
        return start(of).stream().allMatch(point -> deadShare(of, l, point) >= Thresholds.DEAD_SHARE);
    }

    private static double deadShare(MemberCase of, int l, RecordPoint point) {
        LayerFacts layer = of.facts().layer(l);
        return layer.canDie() ? point.measure(Measure.DEAD, l) / layer.units() : 0;
    }

    private static Optional<Verdict> saturated(MemberCase of) {
        for (int l = 1; l < of.facts().depth() && hasSuffered(of); l++) {
            if (of.layered().get(0).measure(Measure.SATURATED, l) >= Thresholds.SATURATED_SHARE) {
                return saturated(of, l, of.layered().subList(0, 1));
            }
        }
        int judged = of.facts().lossTakesLogits()
                ? of.facts().depth() - 1
                : of.facts().depth();
        for (int l = 1; l <= judged && of.hasFailed() && isStuck(of); l++) {
            List<RecordPoint> seen = above(of.learning(), Measure.SATURATED, l);
            if (2 * seen.size() >= of.learning().size() && !seen.isEmpty()) {
                return saturated(of, l, seen);
            }
        }
        return Optional.empty();
    }

    private static boolean hasSuffered(MemberCase of) {
        return of.hasFailed() || of.hasDiverged();
    }

    private static boolean isStuck(MemberCase of) {
        return of.hasLearnedNothing()
                || of.course().shape() == Behaviour.CONVERGED
                || of.course().shape() == Behaviour.STALLED;
    }

    private static List<RecordPoint> above(List<RecordPoint> points, Measure measure, int l) {
        ToDoubleFunction<RecordPoint> share = point -> point.measure(measure, l);
        List<RecordPoint> above = new ArrayList<>(points);
        above.removeIf(point -> !(share.applyAsDouble(point) >= Thresholds.SATURATED_SHARE));
        return above;
    }

    private static Optional<Verdict> saturated(MemberCase of, int l, List<RecordPoint> seen) {
        double share = seen.get(0).measure(Measure.SATURATED, l);
        double slope = seen.get(0).measure(Measure.MEAN_SLOPE, l);
        return VerdictBuilder.of(Finding.SATURATED)
                .layer(l)
                .steps(seen)
                .number("saturated", share)
                .number("meanSlope", slope)
                .because(Numbers.percent(share) + " of layer " + l + "'s activations are at the flat ends of "
                        + of.facts().layer(l).activation() + " at step "
                        + Numbers.count(seen.get(0).step())
                        + ", where its mean slope is " + Numbers.rough(slope));
    }
}
