package org.gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.state.MemberSet;
import org.gradlab.train.RecordPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When whole data sets are evaluated, and what is recorded between. */
class EvaluationTest {

    private static final List<String> COLUMNS = List.of(
            "loss",
            "accuracy",
            "validation_loss",
            "validation_accuracy",
            "batch_loss",
            "batch_accuracy",
            "gradient_norm");
    private static final int MEMBERS = 3;

    private static final String MOONS = """
            seed: 5
            data: {source: moons, samples: 40, noise: 0.1, split: {train: 0.5, validation: 0.5}}
            model:
              initializer: glorotUniform
              layers:
                - {units: 4, activation: tanh}
                - {units: 1, activation: sigmoid}
            loss: binaryCrossEntropy
            optimizer: {learningRate: 0.5}
            training: {steps: 43, batchSize: 5}
            restarts: {count: 3}
            """;

    @Test
    void anEvaluationIsTheFirstRecordAtOrAfterItsStepAndTheEnd() {
        RecordPlan plan = new RecordPlan(43, 4, 10);
        assertThat(IntStream.rangeClosed(0, 43)
                        .filter(step -> plan.isRecord(step) && plan.isEvaluation(step))
                        .toArray())
                .containsExactly(0, 12, 20, 32, 40, 43);
        assertThat(plan.evaluations()).isEqualTo(6);
        assertThat(new RecordPlan(43, 4).evaluations()).isEqualTo(plan.records());
    }

    @Test
    void rareEvaluationsChangeNoNumberAndLeaveTheOthersEmpty() throws IOException, ConfigException {
        MemberTrainingResult all = train(MOONS + "record: {every: 4, evaluate: 1}");
        MemberTrainingResult some = train(MOONS + "record: {every: 4, evaluate: 10}");
        for (int r = 0; r < all.steps().length; r++) {
            boolean isEvaluation = List.of(0L, 12L, 20L, 32L, 40L, 43L).contains(all.steps()[r]);
            for (int i = 0; i < all.memberValues()[r].length; i++) {
                boolean isEmpty = !isEvaluation && i % COLUMNS.size() < 4;
                assertThat(some.memberValues()[r][i])
                        .isEqualTo(isEmpty ? Double.valueOf(Double.NaN) : Double.valueOf(all.memberValues()[r][i]));
            }
        }
        assertThat(some.state().get("W1")).isEqualTo(all.state().get("W1"));
    }

    @Test
    void theLossOfBatchesIsTheMeanSinceTheLastRecord() throws IOException, ConfigException {
        MemberTrainingResult each = train(MOONS + "record: {every: 1}");
        MemberTrainingResult fourth = train(MOONS + "record: {every: 4}");
        for (String column : List.of("batch_loss", "batch_accuracy")) {
            for (int member = 0; member < MEMBERS; member++) {
                int m = member;
                double mean = IntStream.rangeClosed(5, 8)
                        .mapToDouble(step -> value(each, step, m, column))
                        .average()
                        .orElseThrow();
                assertThat(value(fourth, 2, member, column)).isCloseTo(mean, within(1e-14));
            }
        }
    }

    /** Where nothing moves, the batches of an epoch together are all rows. */
    @Test
    void theMeanOverAnEpochAtRestIsTheLossOfAllRows() throws IOException, ConfigException {
        MemberTrainingResult result =
                train(MOONS.replace("learningRate: 0.5", "learningRate: 1.0e-15")
                                .replace("43", "7") + "record: {every: 3, evaluate: 1}");
        assertThat(result.steps()).containsExactly(0, 3, 6, 7);
        for (int member = 0; member < MEMBERS; member++) {
            // Steps 1 to 3 and 4 to 6 and 7; an epoch is 4 to 7.
            for (String score : List.of("loss", "accuracy")) {
                double mean =
                        (3 * value(result, 2, member, "batch_" + score) + value(result, 3, member, "batch_" + score))
                                / 4;
                assertThat(mean).isCloseTo(value(result, 3, member, score), within(1e-12));
            }
        }
    }

    @Test
    void patienceLooksAtEvaluationsAndAMemberThatStopsIsEvaluated() throws IOException, ConfigException {
        String config = MOONS.replace("43", "400").replace("batchSize: 5", "batchSize: 5, stop: {RULE}, restore: best")
                + "record: {every: 4, evaluate: 20}";
        MemberTrainingResult patient =
                train(config.replace("RULE", "patience: {steps: 8, leastImprovement: 0.2, of: validation_loss}"));
        MemberTrainingResult small = train(config.replace("RULE", "gradientNorm: 0.1"));
        for (int member = 0; member < MEMBERS; member++) {
            assertThat(lastStep(patient, member) % 20).isZero();
            assertThat(lastStep(patient, member)).isLessThan(400);
            int end = lastRecord(small, member);
            assertThat(value(small, end, member, "loss")).isFinite();
            assertThat(value(small, end, member, "validation_accuracy")).isBetween(0.0, 1.0);
        }
        assertThat(IntStream.range(0, MEMBERS).mapToLong(member -> lastStep(small, member)))
                .anyMatch(step -> step % 20 != 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"circles", "digits", "frozen-layer", "iris", "spirals", "wine"})
    void evaluationsOfAShippedConfigTakeATenthOfItsSteps(String name) throws IOException, ConfigException {
        Experiment experiment =
                ExperimentBuilder.experiment(ConfigLoader.load(Path.of("configs", name + ".yaml"), List.of()));
        RecordPlan plan = experiment.schedule();
        assertThat(plan.evaluateEvery() % plan.recordEvery()).isZero();
        assertThat(0.6 * plan.evaluations() * experiment.objective().evaluatedBatches())
                .isLessThanOrEqualTo(0.1 * plan.steps());
        assertThat(experiment.config().record().evaluate()).hasValue(plan.evaluateEvery());
    }

    private static MemberTrainingResult train(String config) throws IOException, ConfigException {
        return MemberTraining.train(config, MemberSet.range(0, MEMBERS));
    }

    private static double value(MemberTrainingResult result, int record, int member, String column) {
        assertThat(result.memberValues()[record]).hasSize(MEMBERS * COLUMNS.size());
        return result.memberValues()[record][member * COLUMNS.size() + COLUMNS.indexOf(column)];
    }

    private static int lastRecord(MemberTrainingResult result, int member) {
        return (int) Arrays.stream(result.memberValues())
                        .filter(values -> !Double.isNaN(values[(member + 1) * COLUMNS.size() - 1]))
                        .count()
                - 1;
    }

    private static long lastStep(MemberTrainingResult result, int member) {
        return result.steps()[lastRecord(result, member)];
    }
}
