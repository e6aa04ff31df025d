package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradlab.diagnosis.Behaviour.CONVERGED;
import static org.gradlab.diagnosis.Behaviour.DIVERGED;
import static org.gradlab.diagnosis.Behaviour.OSCILLATING;
import static org.gradlab.diagnosis.Behaviour.STALLED;
import static org.gradlab.diagnosis.Behaviour.STILL_DESCENDING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.gradlab.config.ShippedConfigs;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.RunSummary;
import org.gradlab.restart.MemberResult;
import org.gradlab.train.MemberStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lessons show what they promise, in the published numbers. */
class LessonsTest {

    /** Of a number that is published with four decimals. */
    private static final Offset<Double> FOUR_DECIMALS = within(6e-5);

    private static final Offset<Double> ROUNDING = within(1e-12);

    private static final Map<String, TrainedLesson> LESSONS = new HashMap<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void trainEveryLesson() throws Exception {
        for (Path lesson : ShippedConfigs.lessons().toList()) {
            String name = lesson.getFileName().toString().replace(".yaml", "");
            LESSONS.put(name, new TrainedLesson(ShippedRun.train(lesson, folder.resolve(name))));
        }
    }

    @Test
    void everyLessonFitsAScreenAndConcludesAsItsIndexSays() throws Exception {
        String index = Files.readString(Path.of("configs/lessons/README.md"));
        for (String name : LESSONS.keySet()) {
            List<OutputSection> sections = RunSummary.of(lesson(name).run()).sections(new Display(80, 24, false));
            assertThat(OutputSection.lines(sections))
                    .as(name)
                    .hasSizeLessThanOrEqualTo(24)
                    .filteredOn(line -> !line.contains(folder.toString()))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
            assertThat(index)
                    .contains("](" + name + ".svg)\n\n   > "
                            + OutputSection.contents(sections).get("conclusion") + "\n");
        }
    }

    @Test
    void aSpeedometerShowsTheSlopeOfThePosition() throws Exception {
        for (int t = 0; t <= 4; t++) {
            assertThat(lesson("speedometer").loss(t, 0)).isEqualTo(6 * t - t * t);
            assertThat(lesson("speedometer").gradient(t, 0)).isEqualTo(6 - 2 * t);
        }
    }

    @Test
    void noNetForeseesNoise() throws Exception {
        assertThat(lesson("noise-in-the-data").members()).allSatisfy(member -> {
            assertThat(member.loss()).isCloseTo(0.09, within(0.015));
            assertThat(member.validationLoss()).isCloseTo(0.09, within(0.015));
        });
    }

    @Test
    void miniBatchesGetFurtherInTheSameEpochsAndNotEvenly() throws Exception {
        TrainedLesson full = new TrainedLesson(ShippedRun.train(
                Path.of("configs/lessons/mini-batches.yaml"), folder.resolve("full"), "training.batchSize=full"));
        for (int member = 0; member < 4; member++) {
            double loss = lesson("mini-batches").members().get(member).loss();
            assertThat(loss).isLessThan(0.7 * full.members().get(member).loss());
            assertThat(lesson("mini-batches").rises(member)).isGreaterThan(50);
            assertThat(full.rises(member)).isZero();
        }
    }

    @Test
    void linearLayersKeepTheSignalAndCannotBendIt() throws Exception {
        for (int member = 0; member < 4; member++) {
            assertThat(lesson("linear-layers").product(member, "gain_slope")).isEqualTo(1);
            assertThat(lesson("linear-layers").meanDeltaRatio(member)).isCloseTo(1, within(0.1));
        }
        assertThat(lesson("linear-layers").members())
                .allSatisfy(member -> assertThat(member.accuracy()).isLessThan(0.6));
    }

    @Test
    void aStepAtRateOneJumpsOverTheMinimumOfAParabola() throws Exception {
        TrainedLesson lesson = lesson("one-step-on-a-parabola");
        assertThat(lesson.loss(0, 0)).isEqualTo(1);
        assertThat(lesson.gradient(0, 0)).isEqualTo(2);
        assertThat(lesson.position(0, 1, "w")).isEqualTo(2);
        assertThat(lesson.loss(0, 1)).isEqualTo(1);
        assertThat(lesson.gradient(0, 1)).isEqualTo(-2);
        assertThat(lesson.behaviours()).containsExactly(OSCILLATING);
    }

    @Test
    void aStepOnAnExponentialIsAsLongAsItsValue() throws Exception {
        TrainedLesson lesson = lesson("one-step-on-an-exponential");
        assertThat(lesson.loss(0, 0)).isCloseTo(54.598150, within(5e-7));
        assertThat(lesson.gradient(0, 0)).isCloseTo(54.598150, within(5e-7));
        assertThat(lesson.position(0, 1, "w")).isCloseTo(-50.598150, within(5e-7));
        assertThat(lesson.position(0, 2, "w")).isEqualTo(lesson.position(0, 1, "w"));
    }

    @Test
    void everyStepOnALineIsTheSame() throws Exception {
        TrainedLesson lesson = lesson("one-step-on-a-line");
        for (int step = 0; step <= 10; step++) {
            assertThat(lesson.position(0, step, "w")).isEqualTo(4 - step);
            assertThat(lesson.gradient(0, step)).isEqualTo(1);
        }
        assertThat(lesson.behaviours()).containsExactly(STILL_DESCENDING);
    }

    @Test
    void learningRatesCreepArriveOrJumpFromSideToSide() throws Exception {
        TrainedLesson lesson = lesson("learning-rates");
        assertThat(lesson.position(0, 20, "w")).isCloseTo(4 * Math.pow(0.98, 20), ROUNDING);
        assertThat(lesson.position(1, 20, "w")).isCloseTo(4 * Math.pow(0.7, 20), ROUNDING);
        assertThat(lesson.position(2, 20, "w")).isCloseTo(4 * Math.pow(-0.8, 20), ROUNDING);
        assertThat(lesson.position(2, 19, "w")).isNegative();
        assertThat(lesson.position(1, 15, "w")).isCloseTo(0.018990, within(5e-7));
        assertThat(lesson.behaviours()).containsExactly(STILL_DESCENDING, CONVERGED, OSCILLATING);
    }

    @Test
    void aRateLandsAtOneHalfOscillatesAtOneAndDivergesAbove() throws Exception {
        TrainedLesson lesson = lesson("learning-rate-limits");
        assertThat(lesson.position(0, 1, "w")).isZero();
        for (int step = 0; step <= 20; step++) {
            assertThat(lesson.position(1, step, "w")).isEqualTo(step % 2 == 0 ? 4 : -4);
        }
        assertThat(lesson.position(2, 20, "w")).isCloseTo(4 * Math.pow(1.2, 20), ROUNDING);
        assertThat(lesson.behaviours()).containsExactly(CONVERGED, OSCILLATING, DIVERGED);
    }

    @Test
    void theSideOfTheHillDecidesWhichMinimumIsReached() throws Exception {
        TrainedLesson lesson = lesson("local-minima");
        for (int member = 0; member < 7; member++) {
            boolean left = lesson.position(member, 0, "w") < 0.1255;
            assertThat(lesson.position(member, 100, "w")).isCloseTo(left ? -2.0598 : 1.9343, FOUR_DECIMALS);
            assertThat(lesson.loss(member, 100)).isCloseTo(left ? -0.0607 : 7.9354, FOUR_DECIMALS);
        }
        assertThat(lesson.behaviours()).containsOnly(CONVERGED).hasSize(7);
    }

    @Test
    void aboutHalfOfTheRestartsReachTheDeeperMinimum() throws Exception {
        List<MemberResult> members = lesson("restarts-against-local-minima").members();
        assertThat(members).hasSize(1000).allSatisfy(member -> {
            boolean deeper = member.targetStep().isPresent();
            assertThat(member.loss()).isCloseTo(deeper ? -0.0607 : 7.9354, FOUR_DECIMALS);
        });
        // Starts are uniform on [-4, 4], and the hill between the minima is at 0.1255.
        double share = (0.1255 + 4) / 8;
        assertThat(lesson("restarts-against-local-minima").successRate())
                .isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / 1000)));
    }

    @Test
    void theSteepestDirectionOfABowlLimitsTheRate() throws Exception {
        double[] rates = {0.01, 0.1, 0.25, 0.32, 0.4};
        for (int member = 0; member < rates.length; member++) {
            double x = 2 * Math.pow(1 - 2 * rates[member], 10);
            double y = 1.5 * Math.pow(1 - 6 * rates[member], 10);
            assertThat(lesson("bowl").position(member, 10, "x")).isCloseTo(x, ROUNDING);
            assertThat(lesson("bowl").position(member, 10, "y")).isCloseTo(y, ROUNDING);
        }
        assertThat(lesson("bowl").behaviours())
                .containsExactly(STILL_DESCENDING, CONVERGED, CONVERGED, OSCILLATING, DIVERGED);
    }

    @Test
    void adamMovesEachVariableByTheRateHoweverSteepItIs() throws Exception {
        TrainedLesson lesson = lesson("adam");
        assertThat(lesson.position(0, 1, "x")).isCloseTo(2 - 0.1, within(1e-8));
        assertThat(lesson.position(0, 1, "y")).isCloseTo(1 - 0.1, within(1e-8));
        double plain = 2 * Math.pow(1 - 2 * 0.009, 100);
        assertThat(plain).isCloseTo(0.33, within(0.005));
        assertThat(Math.abs(lesson.position(0, 100, "x"))).isLessThan(plain / 20);
    }

    @Test
    void aCubicKeepsADescentAtItsMaximumOrLetsItRunAway() throws Exception {
        List<MemberResult> members = lesson("flat-points-of-a-cubic").members();
        assertThat(members.subList(0, 3))
                .allSatisfy(member -> assertThat(member.loss()).isCloseTo(-2, ROUNDING));
        assertThat(members.get(3).loss()).isEqualTo(2);
        assertThat(members.get(4).status()).isEqualTo(MemberStatus.DIVERGED);
        assertThat(lesson("flat-points-of-a-cubic").behaviours())
                .containsExactly(CONVERGED, CONVERGED, CONVERGED, CONVERGED, DIVERGED);
    }

    @Test
    void aDescentRestsOnASaddleOrSlidesOff() throws Exception {
        assertThat(lesson("saddle").position(0, 80, "y")).isZero();
        assertThat(lesson("saddle").position(1, 80, "y")).isCloseTo(1e-6 * Math.pow(1.2, 80), within(1e-9));
        assertThat(lesson("saddle").behaviours()).containsExactly(CONVERGED, STILL_DESCENDING);
    }

    @Test
    void aSaturatedSigmoidHasNoGradientHoweverWrongItIs() throws Exception {
        List<MemberResult> members = lesson("sigmoid-slope").members();
        // (s - 1)^2 and its slope 2 (s - 1) s', with the published values s and slopes s' of the sigmoid.
        double[][] published = {{0.5, 0.25}, {0.119203, 0.104994}};
        for (int member = 0; member < published.length; member++) {
            double error = published[member][0] - 1;
            assertThat(members.get(member).firstLoss()).isCloseTo(error * error, within(2e-6));
            assertThat(lesson("sigmoid-slope").gradient(member, 0))
                    .isCloseTo(2 * error * published[member][1], within(2e-6));
        }
        assertThat(lesson("sigmoid-slope").gradient(2, 0)).isCloseTo(-2 * 0.0176627 * (1 - 0.0179862), within(2e-7));
        assertThat(lesson("sigmoid-slope").gradient(3, 0)).isCloseTo(-2 * 2.06e-9, within(1e-11));
        assertThat(members.subList(0, 3))
                .allSatisfy(member -> assertThat(member.loss()).isLessThan(0.002));
        assertThat(lesson("sigmoid-slope").behaviours()).endsWith(STALLED);
    }

    @Test
    void tenSigmoidsAtTheirSteepestLeaveAMillionth() throws Exception {
        assertThat(lesson("sigmoid-chain").gradient(0, 0))
                .isEqualTo(Math.pow(0.25, 10))
                .isCloseTo(9.537e-7, within(5e-11));
        assertThat(lesson("sigmoid-chain").position(0, 100, "w")).isCloseTo(-100 * Math.pow(0.25, 10), within(1e-9));
    }

    @Test
    void theSlopesOfTenSigmoidLayersLeaveAtMostAMillionth() throws Exception {
        for (int member = 0; member < 4; member++) {
            assertThat(lesson("sigmoid-layers").product(member, "gain_slope")).isLessThan(Math.pow(0.25, 10));
            assertThat(lesson("sigmoid-layers").meanDeltaRatio(member)).isCloseTo(0.2361, within(0.02));
        }
        assertThat(lesson("sigmoid-layers").behaviours()).containsOnly(CONVERGED);
        assertThat(lesson("sigmoid-layers").members())
                .allSatisfy(member -> assertThat(member.loss()).isCloseTo(Math.log(2), within(1e-6)));
    }

    @Test
    void weightsFourTimesAsLargeKeepTenThousandTimesAsMuch() throws Exception {
        for (int member = 0; member < 4; member++) {
            assertThat(lesson("scaled-sigmoid-layers").meanDeltaRatio(member)).isCloseTo(0.6316, within(0.05));
            double kept = lesson("scaled-sigmoid-layers").product(member, "delta_ratio");
            assertThat(kept / lesson("sigmoid-layers").product(member, "delta_ratio"))
                    .isBetween(5e3, 5e4);
        }
    }

    @Test
    void tanhKeepsTheSignalAndLearns() throws Exception {
        for (int member = 0; member < 4; member++) {
            assertThat(lesson("tanh-layers").product(member, "delta_ratio")).isBetween(0.1, 10.0);
            assertThat(lesson("tanh-layers").meanDeltaRatio(member)).isCloseTo(1, within(0.1));
        }
        assertThat(lesson("tanh-layers").members())
                .allSatisfy(member -> assertThat(member.accuracy()).isGreaterThan(0.9));
    }

    private static TrainedLesson lesson(String name) {
        return LESSONS.get(name);
    }
}
