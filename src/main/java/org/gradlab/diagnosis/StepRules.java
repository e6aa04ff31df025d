package org.gradlab.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gradlab.measure.Measure;
import org.gradlab.text.Numbers;

/** Steps that are too large, too small, or go to and fro. */
final class StepRules {

    static final List<Rule> ALL = List.of(StepRules::tooLarge, StepRules::tooSmall, StepRules::swing, StepRules::noise);

    private StepRules() {}

    private static Optional<Verdict> tooLarge(MemberCase of) {
        boolean isUnsteady = of.isSwinging()
                && (of.facts().isFullBatch() || isWide(of, of.course().swing()));
        boolean isTroubled = isUnsteady || of.hasDiverged() || of.hasLearnedNothing();
        if (!isTroubled || !(of.hasFailed() || of.hasDiverged())) {
            return Optional.empty();
        }
        OptionalInt layer = layers(of)
                .filter(l -> median(of.learning(), l) > Thresholds.LARGE_UPDATE)
                .findFirst();
        return layer.isEmpty()
                ? Optional.empty()
                : update(Finding.UPDATE_TOO_LARGE, of, layer.getAsInt(), median(of.learning(), layer.getAsInt()));
    }

    private static Optional<Verdict> tooSmall(MemberCase of) {
        boolean isAtRest = of.course().shape() == Behaviour.CONVERGED;
        if (!of.hasFailed() || isAtRest || of.hasDiverged()) {
            return Optional.empty();
        }
        int highest = layers(of)
                .boxed()
                .max((k, l) -> Double.compare(greatest(of.layered(), k), greatest(of.layered(), l)))
                .orElseThrow();
        double ratio = greatest(of.layered(), highest);
        return ratio < Thresholds.SMALL_UPDATE
                ? update(Finding.UPDATE_TOO_SMALL, of, highest, ratio)
                : Optional.empty();
    }

    private static Optional<Verdict> update(Finding finding, MemberCase of, int layer, double ratio) {
        return VerdictBuilder.of(finding)
                .layer(layer)
                .steps(of.layered())
                .number("updateRatio", ratio)
                .number("learningRate", of.member().learningRate())
                .because("an update is " + Numbers.rough(Math.pow(10, ratio)) + " times the weights of layer " + layer
                        + ", where 0.001 is usual");
    }

    private static IntStream layers(MemberCase of) {
        return IntStream.rangeClosed(1, of.facts().depth())
                .filter(l -> of.facts().layer(l).trainable());
    }

    private static double[] ratios(List<RecordPoint> points, int l) {
        return points.stream()
                .mapToDouble(point -> point.measure(Measure.UPDATE_RATIO, l))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    private static double median(List<RecordPoint> points, int l) {
        double[] sorted = ratios(points, l);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static double greatest(List<RecordPoint> points, int l) {
        return Arrays.stream(ratios(points, l)).max().orElse(Double.NEGATIVE_INFINITY);
    }

    private static Optional<Verdict> swing(MemberCase of) {
        if (!of.isSwinging()) {
            return Optional.empty();
        }
        double swing = of.course().swing();
        Finding finding = of.facts().isFullBatch() ? ofAllRows(of, swing) : ofBatches(of, swing);
        return VerdictBuilder.of(finding)
                .steps(of.course().laterStep(), of.last().step())
                .number("swing", swing)
                .number("turningBack", of.course().turningBack())
                .number("learningRate", of.member().learningRate())
                .because("from step " + Numbers.count(of.course().laterStep())
                        + " on the loss goes up and down by up to "
                        + Numbers.measure(swing)
                        + (finding == Finding.OSCILLATION
                                ? ", and " + Numbers.percent(of.course().turningBack()) + " of its changes turn back"
                                : ""));
    }

    private static Finding ofAllRows(MemberCase of, double swing) {
        if (of.course().turningBack() >= Thresholds.TURNING_BACK) {
            return Finding.OSCILLATION;
        }
        return isWide(of, swing) ? Finding.CHAOTIC : Finding.UNSTABLE_RATE;
    }

    private static Finding ofBatches(MemberCase of, double swing) {
        return isWide(of, swing) ? Finding.UNSTABLE_RATE : Finding.MINI_BATCH_NOISE;
    }

    /** In a short run all rows are evaluated at a few steps alone: then the batches tell. */
    private static Optional<Verdict> noise(MemberCase of) {
        Optional<BatchCourse> batches = of.batches()
                .filter(course -> course.records().shape() == Behaviour.OSCILLATING)
                .filter(course -> !isWide(of, course.epochs().swing()));
        return of.isSwinging() ? Optional.empty() : batches.flatMap(course -> noise(of, course.records()));
    }

    private static Optional<Verdict> noise(MemberCase of, LossCourse batches) {
        return VerdictBuilder.of(Finding.MINI_BATCH_NOISE)
                .steps(batches.laterStep(), of.last().step())
                .number("swing", batches.swing())
                .number("turningBack", batches.turningBack())
                .number("learningRate", of.member().learningRate())
                .because("from step " + Numbers.count(batches.laterStep())
                        + " on the loss of batches goes up and down by up to " + Numbers.measure(batches.swing()));
    }

    private static boolean isWide(MemberCase of, double swing) {
        return swing > Thresholds.WIDE_SWING * of.scale();
    }
}
