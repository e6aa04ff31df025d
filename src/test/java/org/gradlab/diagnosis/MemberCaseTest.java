package org.gradlab.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.gradlab.measure.Measure;
import org.junit.jupiter.api.Test;

/** When a member has learned, failed or overfitted, on both sides of every bound. */
class MemberCaseTest {

    private static final double NONE = Double.NaN;
    private static final double MAJORITY = 0.6;

    @Test
    void whatEndsAtTheLossOfGuessingHasLearnedNothing() {
        assertThat(learnedNothing(2, 1.009)).isTrue();
        assertThat(learnedNothing(2, 0.991)).isTrue();
        assertThat(learnedNothing(2, 0.989)).isFalse();
        // Once it was better.
        assertThat(learnedNothing(0.89, 1)).isFalse();
        assertThat(learnedNothing(0.9, 1)).isTrue();
    }

    @Test
    void whatEndsAboveItHasUnlessItNamesMoreRowsThanTheMajority() {
        assertThat(of(1, false, 0.6, 2, 1.5).hasLearnedNothing()).isTrue();
        assertThat(of(1, false, 0.61, 2, 1.5).hasLearnedNothing()).isFalse();
        assertThat(of(1, false, NONE, 2, 1.5).hasLearnedNothing()).isTrue();
        assertThat(of(NONE, false, NONE, 2, 2).hasLearnedNothing()).isFalse();
        assertThat(of(0, false, NONE, 2, 2).hasLearnedNothing()).isFalse();
    }

    @Test
    void itHasFailedWithoutTheTargetOrWithMoreThanHalfOfTheLossOfGuessing() {
        assertThat(of(1, true, NONE, 2, 0.1).hasFailed()).isTrue();
        assertThat(of(1, false, NONE, 2, 0.5).hasFailed()).isFalse();
        assertThat(of(1, false, NONE, 2, 0.51).hasFailed()).isTrue();
        // Without a loss of guessing, half of the first.
        assertThat(of(NONE, false, NONE, -2, 1).hasFailed()).isFalse();
        assertThat(of(NONE, false, NONE, -2, 1.1).hasFailed()).isTrue();
        assertThat(of(1, false, NONE, 2, 0.5).scale()).isEqualTo(1);
        assertThat(of(0, false, NONE, -2, 0.5).scale()).isEqualTo(2);
    }

    @Test
    void theValidationLossThatRisesWhileTheLossFallsIsOverfitting() {
        Verdict verdict = overfitting(3, 1, 2, 0.4, 1, 0.5, 0.5, 0.9).orElseThrow();

        assertThat(verdict.finding()).isEqualTo(Finding.OVERFITTING);
        assertThat(verdict.firstStep()).isEqualTo(10);
        assertThat(verdict.lastStep()).isEqualTo(30);
        assertThat(verdict.numbers()).isEqualTo(Map.of("lowestValidationLoss", 0.4, "validationLoss", 0.9));
        assertThat(verdict.layer()).isEmpty();
        assertThat(verdict.reason()).isEqualTo("the validation loss is lowest at step 10, 0.4, and ends at 0.9");
    }

    @Test
    void aSmallRiseOrALossThatRisesTooIsNone() {
        // More than 5 % of its lowest, but not of the loss of guessing.
        assertThat(overfitting(3, 1, 2, 0.4, 1, 0.41, 0.5, 0.44)).isEmpty();
        // The reverse.
        assertThat(overfitting(3, 9, 2, 8, 1, 8.1, 0.5, 8.3)).isEmpty();
        assertThat(overfitting(3, 1, 2, 0.4, 2.5, 0.5, 2, 0.9)).isEmpty();
        assertThat(overfitting(3, NONE, 2, NONE, 1, NONE, 0.5, NONE)).isEmpty();
    }

    /** A quarter of the loss of guessing is at step 20, a tenth at 30; the layers are not recorded at step 10. */
    @Test
    void itLearnsUntilTheTargetOrAsLongAsThereIsSomethingToLearn() {
        MemberCase of = new MemberCase(
                facts(1, true),
                member(OptionalLong.empty()),
                List.of(layered(0, 1), point(10, 0.5), layered(20, 0.25), layered(30, 0.1), layered(40, 0.2)));
        assertThat(of.layered()).extracting(RecordPoint::step).containsExactly(0L, 20L, 30L, 40L);
        assertThat(of.learning()).extracting(RecordPoint::step).containsExactly(0L, 20L, 40L);
        assertThat(of.first().step()).isZero();
        assertThat(of.last().step()).isEqualTo(40);

        MemberCase reached = new MemberCase(
                facts(1, true),
                member(OptionalLong.of(20)),
                List.of(layered(0, 1), layered(20, 0.2), layered(40, 0.2)));
        assertThat(reached.learning()).extracting(RecordPoint::step).containsExactly(0L, 20L);
        assertThat(reached.hasFailed()).isFalse();

        MemberCase low = new MemberCase(
                facts(1, false), member(OptionalLong.empty()), List.of(layered(0, 0.05), layered(10, 0.01)));
        assertThat(low.learning()).extracting(RecordPoint::step).containsExactly(0L);
        assertThat(low.last().measure(Measure.DW_NORM, 2)).isEqualTo(8);
    }

    @Test
    void membersShareTheirFindings() {
        Diagnosis diagnosis = new Diagnosis(
                facts(1, false),
                List.of(
                        new MemberDiagnosis(
                                0, List.of(verdict(Finding.VANISHING, 2, 10, 30), verdict(Finding.CONVERGED, 0, 0, 9))),
                        new MemberDiagnosis(4, List.of(verdict(Finding.HEALTHY, 0, 0, 50))),
                        new MemberDiagnosis(
                                7,
                                List.of(
                                        verdict(Finding.PLATEAU, 0, 0, 1),
                                        verdict(Finding.SATURATED, 1, 0, 1),
                                        verdict(Finding.VANISHING, 1, 5, 20)))));

        assertThat(diagnosis.findings())
                .extracting(SharedFinding::finding)
                .containsExactly(
                        Finding.PLATEAU, Finding.SATURATED, Finding.VANISHING, Finding.CONVERGED, Finding.HEALTHY);
        SharedFinding vanishing = diagnosis.shared(Finding.VANISHING).orElseThrow();
        assertThat(vanishing.count()).isEqualTo(2);
        assertThat(vanishing.members()).isEqualTo(3);
        assertThat(vanishing.layers()).containsExactly(1, 2);
        assertThat(vanishing.firstStep()).isEqualTo(5);
        assertThat(vanishing.lastStep()).isEqualTo(30);
        assertThat(vanishing.example().firstStep()).isEqualTo(10);
        assertThat(diagnosis.shared(Finding.EXPLODING)).isEmpty();
        assertThat(diagnosis.cause()).contains(vanishing);
        assertThat(diagnosis.counts()).isEqualTo(Map.of(Finding.VANISHING, 1, Finding.HEALTHY, 1, Finding.PLATEAU, 1));
        assertThat(diagnosis.of(7).orElseThrow().cause().orElseThrow().finding())
                .isEqualTo(Finding.SATURATED);
        assertThat(diagnosis.of(4).orElseThrow().cause()).isEmpty();
        assertThat(diagnosis.of(5)).isEmpty();
        // Of causes that are as frequent, the one that comes first.
        assertThat(new Diagnosis(facts(1, false), diagnosis.members().subList(2, 3))
                        .cause()
                        .orElseThrow()
                        .finding())
                .isEqualTo(Finding.SATURATED);
    }

    @Test
    void aGradientVanishesByItsShareAndItsSize() {
        assertThat(Vanishing.isSeen(0.9e-4, 1)).isTrue();
        assertThat(Vanishing.isSeen(1e-4, 1)).isFalse();
        assertThat(Vanishing.isSeen(0.9e-5, 0.9e-2)).isFalse();
        assertThat(Vanishing.isSeen(0.8e-5, 0.9e-2)).isTrue();
        assertThat(Vanishing.last(1, 2, NONE)).isEqualTo(2);
        assertThat(Vanishing.last(1, 2, 3)).isEqualTo(3);
        assertThat(Vanishing.last(7, NONE)).isEqualTo(7);
        assertThat(Vanishing.last(NONE)).isNaN();
        assertThat(new InputFacts("x", 10, 10).areUnscaled()).isFalse();
        assertThat(new InputFacts("x", 10.1, 1).areUnscaled()).isTrue();
        assertThat(new InputFacts("x", 1, 10.1).areUnscaled()).isTrue();
    }

    @Test
    void theReceiptMultipliesTheGains() {
        Receipt receipt = Receipt.of(
                new double[] {NONE, 0.3, 2, 10}, new double[] {NONE, 0.5, 0.4, NONE}, new double[] {NONE, 0.3, 0.5, NONE
                });

        assertThat(receipt.lines()).extracting(Receipt.Line::layer).containsExactly(4, 3, 2);
        assertThat(receipt.lines()).extracting(Receipt.Line::deltaNorm).containsExactly(10.0, 2.0, 0.3);
        assertThat(receipt.lines().get(1).ratio()).isEqualTo(0.2);
        assertThat(receipt.lines().get(0).gainOfWeights()).isNaN();
        assertThat(receipt.weights()).isEqualTo(0.2);
        assertThat(receipt.slopes()).isEqualTo(0.15);
        assertThat(receipt.product()).isEqualTo(0.2 * 0.5 * 0.3);
        assertThat(receipt.shareOfSlopes()).isEqualTo(Math.log(0.15) / Math.log(0.2 * 0.5 * 0.3));
    }

    private static Verdict verdict(Finding finding, int layer, long first, long last) {
        return new Verdict(
                finding, "", Map.of(), layer == 0 ? OptionalInt.empty() : OptionalInt.of(layer), first, last);
    }

    private static boolean learnedNothing(double first, double last) {
        return of(1, false, NONE, first, last).hasLearnedNothing();
    }

    private static MemberCase of(double guessing, boolean hasTarget, double accuracy, double first, double last) {
        return new MemberCase(
                facts(guessing, hasTarget),
                member(OptionalLong.empty()),
                List.of(point(0, first), new RecordPoint(10, last, NONE, accuracy, NONE, 1, Map.of())));
    }

    /** Loss and validation loss at steps 0, 10, 20, ...; guessing has the loss 1. */
    private static Optional<Verdict> overfitting(double... losses) {
        List<RecordPoint> points = IntStream.range(0, losses.length / 2)
                .mapToObj(i -> new RecordPoint(10L * i, losses[2 * i], NONE, NONE, losses[2 * i + 1], 1, Map.of()))
                .toList();
        return OverfittingRule.overfitting(new MemberCase(facts(1, false), member(OptionalLong.empty()), points));
    }

    private static RecordPoint point(long step, double loss) {
        return new RecordPoint(step, loss, NONE, NONE, NONE, 1, Map.of());
    }

    private static RecordPoint layered(long step, double loss) {
        return new RecordPoint(step, loss, NONE, NONE, NONE, 1, Map.of(Measure.DW_NORM, new double[] {7, 8}));
    }

    private static MemberFacts member(OptionalLong targetStep) {
        return new MemberFacts(0, 0.1, targetStep, OptionalLong.empty(), List.of(), false);
    }

    private static TrainingFacts facts(double guessing, boolean hasTarget) {
        return new TrainingFacts(
                40,
                4,
                1,
                true,
                guessing,
                MAJORITY,
                hasTarget,
                false,
                new InputFacts("x", 1, 1),
                List.of(new LayerFacts(3, "tanh", false, true), new LayerFacts(1, "identity", false, true)));
    }
}
