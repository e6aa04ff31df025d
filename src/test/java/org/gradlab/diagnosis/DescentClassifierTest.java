package org.gradlab.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.gradlab.diagnosis.Behaviour.CONVERGED;
import static org.gradlab.diagnosis.Behaviour.DIVERGED;
import static org.gradlab.diagnosis.Behaviour.OSCILLATING;
import static org.gradlab.diagnosis.Behaviour.STALLED;
import static org.gradlab.diagnosis.Behaviour.STILL_DESCENDING;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescentClassifierTest {

    private static final NaiveDescent PARABOLA = new NaiveDescent(w -> w[0] * w[0], w -> new double[] {2 * w[0]});
    private static final NaiveDescent LINE = new NaiveDescent(w -> w[0], w -> new double[] {1});
    private static final NaiveDescent EXPONENTIAL =
            new NaiveDescent(w -> Math.exp(w[0]), w -> new double[] {Math.exp(w[0])});
    private static final NaiveDescent SIGMOID = new NaiveDescent(w -> 1 / (1 + Math.exp(-w[0])), w ->
            new double[] {Math.exp(-w[0]) / Math.pow(1 + Math.exp(-w[0]), 2)});

    @ParameterizedTest
    @CsvSource({
        "0.01, STILL_DESCENDING",
        "0.15, CONVERGED",
        "0.5, CONVERGED",
        "0.9, OSCILLATING",
        "1.0, OSCILLATING",
        "1.1, DIVERGED"
    })
    void classroomRatesOnTheParabola(double rate, Behaviour expected) {
        assertThat(PARABOLA.behaviour(rate, 20, 1, 4)).isEqualTo(expected);
    }

    @Test
    void shrinkingOscillationConvergesIfItHasTheSteps() {
        assertThat(PARABOLA.behaviour(0.9, 200, 1, 4)).isEqualTo(CONVERGED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-150, 1e-6, 1e6, 1e150})
    void scaleOfTheLossDoesNotMatter(double scale) {
        NaiveDescent scaled = new NaiveDescent(w -> scale * w[0] * w[0], w -> new double[] {scale * 2 * w[0]});

        assertThat(scaled.behaviour(0.01 / scale, 20, 1, 4)).isEqualTo(STILL_DESCENDING);
        assertThat(scaled.behaviour(0.15 / scale, 20, 1, 4)).isEqualTo(CONVERGED);
        assertThat(scaled.behaviour(0.9 / scale, 20, 1, 4)).isEqualTo(OSCILLATING);
        assertThat(scaled.behaviour(1.1 / scale, 20, 1, 4)).isEqualTo(DIVERGED);
    }

    @ParameterizedTest
    @CsvSource({"0.01, STILL_DESCENDING", "0.15, CONVERGED", "0.9, OSCILLATING", "1.1, DIVERGED"})
    void recordsFurtherApartTellTheSameAsLongAsTheySeeTheSwings(double rate, Behaviour expected) {
        assertThat(PARABOLA.behaviour(rate, 20, 5, 4)).isEqualTo(expected);
    }

    @Test
    void aSwingBetweenRecordsGoesUnseen() {
        assertThat(PARABOLA.behaviour(0.9, 20, 2, 4)).isEqualTo(STILL_DESCENDING);
        assertThat(PARABOLA.behaviour(1.0, 20, 2, 4)).isEqualTo(STALLED);
    }

    @Test
    void startAndEndAloneAreJudgedByTheGradient() {
        assertThat(PARABOLA.behaviour(0.01, 20, 20, 4)).isEqualTo(STILL_DESCENDING);
        assertThat(PARABOLA.behaviour(0.15, 20, 20, 4)).isEqualTo(CONVERGED);
        assertThat(PARABOLA.behaviour(1.1, 20, 20, 4)).isEqualTo(DIVERGED);
        assertThat(PARABOLA.behaviour(0.9, 19, 19, 4)).isEqualTo(OSCILLATING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-4, -3.1, -1, 0, 0.1, 0.2, 1, 2.5, 4})
    void restartsOfTheQuarticConverge(double start) {
        assertThat(NaiveDescent.QUARTIC.behaviour(0.01, 100, 1, start)).isEqualTo(CONVERGED);
        assertThat(NaiveDescent.QUARTIC.behaviour(0.01, 100, 100, start)).isEqualTo(CONVERGED);
    }

    @Test
    void aStartAtTheTopOfTheQuarticNeedsTimeToLeave() {
        assertThat(NaiveDescent.QUARTIC.behaviour(0.01, 60, 1, 0.12549 + 1e-4)).isEqualTo(STILL_DESCENDING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.07, 0.08, 0.09, 0.1})
    void aRateTooLargeForTheQuarticNeverSettles(double rate) {
        assertThat(NaiveDescent.QUARTIC.behaviour(rate, 100, 1, 1.5)).isEqualTo(OSCILLATING);
    }

    @Test
    void aRateFarTooLargeForTheQuarticDiverges() {
        assertThat(NaiveDescent.QUARTIC.behaviour(0.15, 100, 1, 4)).isEqualTo(DIVERGED);
    }

    @Test
    void functionsWithoutAMinimumAreStillDescended() {
        assertThat(LINE.behaviour(1, 20, 1, 4)).isEqualTo(STILL_DESCENDING);
        assertThat(LINE.behaviour(1, 20, 20, 4)).isEqualTo(STILL_DESCENDING);
        assertThat(EXPONENTIAL.behaviour(0.01, 20, 1, 4)).isEqualTo(STILL_DESCENDING);
        NaiveDescent hill = new NaiveDescent(w -> -w[0] * w[0], w -> new double[] {-2 * w[0]});
        assertThat(hill.behaviour(0.1, 20, 1, 4)).isEqualTo(STILL_DESCENDING);
    }

    @Test
    void oneStepOntoTheFlatSideOfTheExponentialIsRest() {
        assertThat(EXPONENTIAL.behaviour(1, 1, 1, 4)).isEqualTo(CONVERGED);
    }

    @Test
    void theValleyOfRosenbrockIsFollowedSlowlyAndCrossedInAZigzagAtAGreaterRate() {
        assertThat(NaiveDescent.ROSENBROCK.behaviour(0.001, 2_000, 20, -1.2, 1)).isEqualTo(STILL_DESCENDING);
        assertThat(NaiveDescent.ROSENBROCK.behaviour(0.001, 60_000, 600, -1.2, 1))
                .isEqualTo(CONVERGED);
        assertThat(NaiveDescent.ROSENBROCK.behaviour(0.0023, 2_000, 1, 0.9, 0.9))
                .isEqualTo(OSCILLATING);
    }

    /** The steep variable rests at once and its gradient was 1,000 times greater; the flat one has a long way to go. */
    @Test
    void aSmallGradientAloneIsNoRestWhileTheLossStillFalls() {
        NaiveDescent trough =
                new NaiveDescent(w -> 1e5 * w[0] * w[0] + w[1] * w[1], w -> new double[] {2e5 * w[0], 2 * w[1]});

        assertThat(trough.behaviour(4e-6, 100_000, 1_000, 0.01, 0.9)).isEqualTo(STILL_DESCENDING);
        assertThat(trough.behaviour(4e-6, 1_000_000, 10_000, 0.01, 0.9)).isEqualTo(CONVERGED);
    }

    @Test
    void slowSwingsOfMomentumAreSeenInTheLoss() {
        assertThat(PARABOLA.withMomentum(0.99).behaviour(0.01, 200, 1, 4)).isEqualTo(OSCILLATING);
        assertThat(PARABOLA.withMomentum(0.5).behaviour(0.1, 100, 1, 4)).isEqualTo(CONVERGED);
    }

    @Test
    void aPlateauIsAStall() {
        assertThat(SIGMOID.behaviour(0.1, 50, 1, -8)).isEqualTo(STILL_DESCENDING);
        assertThat(SIGMOID.behaviour(0.1, 50, 1, -30)).isEqualTo(STALLED);
    }

    @Test
    void aStationaryStartIsAtRest() {
        assertThat(PARABOLA.behaviour(0.1, 20, 1, 0)).isEqualTo(CONVERGED);
        NaiveDescent constant = new NaiveDescent(w -> 7, w -> new double[] {0});
        assertThat(constant.behaviour(0.1, 20, 1, 3)).isEqualTo(CONVERGED);
    }

    @Test
    void withoutAGradientTheLossTellsAnOscillation() {
        assertThat(losses(n -> n % 2 == 0 ? 0.5 : 0.2)).isEqualTo(OSCILLATING);
        assertThat(losses(n -> 1.0 / (1 + n) + (n % 2 == 0 ? 0.2 : 0))).isEqualTo(OSCILLATING);
    }

    /** What mini-batches do to a loss that has fallen most of its way. */
    @Test
    void aLossThatTremblesWithinATwentiethOfItsRangeDoesNotOscillate() {
        assertThat(losses(n -> 2 * Math.exp(-0.1 * n) + (n % 2 == 0 ? 0.05 : 0)))
                .isEqualTo(STILL_DESCENDING);
        assertThat(losses(n -> 2 * Math.exp(-0.1 * n) + (n % 2 == 0 ? 0.15 : 0)))
                .isEqualTo(OSCILLATING);
    }

    @Test
    void aNoisyLossThatFallsOnTheWholeIsStillDescending() {
        assertThat(losses(n -> 10 - 0.1 * n + (n % 3 == 0 ? 0.12 : 0))).isEqualTo(STILL_DESCENDING);
    }

    @Test
    void aLossThatOnlyRisesIsNotDescending() {
        assertThat(losses(n -> 1 + 0.01 * n)).isEqualTo(OSCILLATING);
    }

    @Test
    void whatIsNotFiniteHasDiverged() {
        assertThat(course(4, 1, Double.NaN).behaviour(false)).isEqualTo(DIVERGED);
        assertThat(course(4, Double.POSITIVE_INFINITY).behaviour(false)).isEqualTo(DIVERGED);
        assertThat(course(4, 3, 2, 1).behaviour(true)).isEqualTo(DIVERGED);
    }

    @Test
    void aSingleRecordSaysLittle() {
        assertThat(course(4).behaviour(false)).isEqualTo(STILL_DESCENDING);
        assertThat(course(Double.NaN).behaviour(false)).isEqualTo(DIVERGED);
        DescentClassifier atRest = new DescentClassifier(0);
        atRest.add(0, 4, 0);
        assertThat(atRest.behaviour(false)).isEqualTo(CONVERGED);
        assertThatIllegalStateException().isThrownBy(() -> new DescentClassifier(1).behaviour(false));
    }

    @Test
    void namesReadAsWords() {
        assertThat(STILL_DESCENDING.words()).isEqualTo("still descending");
        assertThat(STILL_DESCENDING.code()).isEqualTo("still_descending");
    }

    /** The behaviour of a loss of 100 steps whose gradient norm stays the same. */
    private static Behaviour losses(IntToDoubleFunction loss) {
        DescentClassifier course = new DescentClassifier(100);
        for (int n = 0; n <= 100; n++) {
            course.add(n, loss.applyAsDouble(n), 0.3);
        }
        return course.behaviour(false);
    }

    private static DescentClassifier course(double... losses) {
        DescentClassifier course = new DescentClassifier(losses.length - 1);
        for (int n = 0; n < losses.length; n++) {
            course.add(n, losses[n], 1);
        }
        return course;
    }

    @Test
    void aCourseDivergesOnceItsGradientHasMoreThanDoubled() {
        assertThat(behaviour(1, 0, 1, 1, 1, 2, 2.0001)).isEqualTo(DIVERGED);
        assertThat(behaviour(1, 0, 1, 1, 1, 2, 2)).isEqualTo(STILL_DESCENDING);
        assertThat(behaviour(1, 0, 1, 1, 1, 1, 3)).isEqualTo(STALLED);
        assertThat(behaviour(2, 0, 1, 1, 1, 2, 5, 2, 1.5, 5)).isNotEqualTo(DIVERGED);
        assertThat(behaviour(1, 0, 1, 1, 1, Double.NaN, 1)).isEqualTo(DIVERGED);
        assertThat(behaviour(1, 0, 1, 1, 1, 0, Double.POSITIVE_INFINITY)).isEqualTo(DIVERGED);
    }

    @Test
    void aCourseRestsAtAThousandthOfItsRangeAndOfItsGreatestGradient() {
        assertThat(behaviour(4, 0, 1, 1, 2, 0.001, 1, 4, 0, 0.001)).isEqualTo(CONVERGED);
        assertThat(behaviour(4, 0, 1, 1, 2, 0.00101, 1, 4, 0, 0.001)).isEqualTo(STILL_DESCENDING);
        assertThat(behaviour(4, 0, 1, 1, 2, 0.001, 1, 4, 0, 0.00101)).isEqualTo(STILL_DESCENDING);
        assertThat(behaviour(4, 0, 1, 1, 2, 0.5, 1, 4, 0, 0)).isEqualTo(CONVERGED);
        // What happened before the middle does not count as later.
        assertThat(behaviour(4, 0, 1, 1, 1, 0.5, 1, 2, 0, 1, 4, 0, 0.001)).isEqualTo(CONVERGED);
    }

    @Test
    void aCourseOscillatesIfItsRisesUndoHalfItsFallsAndAreNoNoise() {
        assertThat(behaviour(4, 0, 2, 1, 2, 1, 1, 3, 1.5, 1, 4, 1.5, 1)).isEqualTo(OSCILLATING);
        assertThat(behaviour(4, 0, 2, 1, 2, 1, 1, 3, 1.49, 1, 4, 1.49, 1)).isEqualTo(STILL_DESCENDING);
        assertThat(behaviour(4, 0, 11, 1, 2, 1.4, 1, 3, 1.9, 1, 4, 1.4, 1)).isEqualTo(STILL_DESCENDING);
        assertThat(behaviour(4, 0, 2, 1, 2, 1.5, 1, 3, 1.2, 1, 4, 1.35, 1)).isEqualTo(STILL_DESCENDING);
        assertThat(behaviour(4, 0, 2, 1, 1, 0, 1, 2, 0.04, 1, 3, 0, 1, 4, 0.04, 1))
                .isEqualTo(STILL_DESCENDING);
        assertThat(behaviour(4, 0, 2, 1, 1, 0, 1, 2, 0.2, 1, 3, 0, 1, 4, 0.2, 1))
                .isEqualTo(OSCILLATING);
    }

    @Test
    void halfTheLaterGradientsHaveToPointBack() {
        DescentClassifier half = new DescentClassifier(4);
        DescentClassifier third = new DescentClassifier(4);
        double[] signs = {1, 1, -1, -1, -1};
        for (int step = 0; step < 5; step++) {
            half.add(step, 10 - step, 1, step == 3 ? 1 : signs[step], 0.5);
            third.add(step, 10 - step, 1, signs[step], 0.5);
        }
        assertThat(half.behaviour(false)).isEqualTo(OSCILLATING);
        assertThat(third.behaviour(false)).isEqualTo(STILL_DESCENDING);
    }

    @Test
    void aCourseGoesOnFromWhatWasWrittenOfIt() {
        for (double[] course : new double[][] {{3, 5}, {1, 0}, {2.5, 2.4}, {2, 9}, {1e-4, 1e-5}, {3.9, -3.9}}) {
            DescentClassifier whole = new DescentClassifier(6);
            DescentClassifier first = new DescentClassifier(6);
            for (DescentClassifier each : new DescentClassifier[] {whole, first}) {
                each.add(0, 4, 4, 4, 1);
                each.add(2, 3, 1, -2, 1);
                each.add(3, 3.5, 4.5, 2, 1);
                each.add(4, course[0], 3, -1, 2);
            }
            double[] numbers = new double[3 + DescentClassifier.size(2)];
            first.writeTo(numbers, 3);
            DescentClassifier second = new DescentClassifier(6);
            second.readFrom(numbers, 3, 2);
            double[] again = new double[numbers.length];
            second.writeTo(again, 3);
            assertThat(again).isEqualTo(numbers);
            assertThat(numbers).startsWith(0, 0, 0, 4, 2, 1, 4, course[0]).endsWith(-1, 2);
            whole.add(6, course[1], 1, 1, 1);
            second.add(6, course[1], 1, 1, 1);
            assertThat(second.behaviour(false)).isEqualTo(whole.behaviour(false));
        }
    }

    /** The behaviour of a course of one variable given as step, loss, norm of the gradient; step, ... */
    private static Behaviour behaviour(long steps, double... records) {
        DescentClassifier classifier = new DescentClassifier(steps);
        for (int at = 0; at < records.length; at += 3) {
            classifier.add((long) records[at], records[at + 1], records[at + 2]);
        }
        return classifier.behaviour(false);
    }
}
