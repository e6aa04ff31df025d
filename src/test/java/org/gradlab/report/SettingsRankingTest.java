package org.gradlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.record.Records;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;
import org.gradlab.run.RunRecord;
import org.gradlab.run.RunService;
import org.gradlab.statistic.Advantage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings of one run side by side. */
final class SettingsRankingTest {

    private static final int STEPS = 40;

    @TempDir
    private static Path folder;

    private static RunRecord run;
    private static RunResults results;

    @BeforeAll
    static void train() throws IOException, ConfigException {
        run = trained("several", "[0.1, 1, 4]");
        results = RunResults.of(run);
    }

    private static RunRecord trained(String name, String rates) throws IOException, ConfigException {
        String config = """
                engine: plain
                data: {source: xor}
                model: {initializer: {name: uniform, low: -1, high: 1}, layers: [{units: 3, activation: tanh}, {units: 1}]}
                loss: mse
                optimizer: {name: sgd, learningRate: %s}
                training: {steps: 40}
                restarts: {count: 12, target: {loss: 0.2}}
                record: {every: 4}
                """.formatted(rates);
        return new RunService(1, "test", List.of())
                .train(
                        ConfigLoader.parse("small.yaml", config, List.of()),
                        Optional.of(folder.resolve(name)),
                        List.of());
    }

    @Test
    @SuppressWarnings("unchecked")
    void settingsComeBestFirstWithWhatTheyTake() {
        OutputSection section = new SettingsRanking(results, STEPS).section(new Display(80, 24, false));
        List<Map<String, Object>> rows = (List<Map<String, Object>>) section.content();
        assertThat(rows).hasSize(3);
        List<MemberResult> best = members(rows.get(0));
        for (Map<String, Object> row : rows) {
            List<MemberResult> members = members(row);
            long reached = members.stream()
                    .filter(member -> member.targetStep().isPresent())
                    .count();
            long spent = members.stream()
                    .mapToLong(member ->
                            member.targetStep().orElse(member.divergedStep().orElse(STEPS)))
                    .sum();
            assertThat(row.get("expectedRunningTime"))
                    .isEqualTo(reached == 0 ? Double.POSITIVE_INFINITY : (double) spent / reached);
            assertThat(best.stream()
                            .filter(member -> member.targetStep().isPresent())
                            .count())
                    .isGreaterThanOrEqualTo(reached);
            if (row != rows.get(0)) {
                Advantage advantage = (Advantage) row.get("toBest");
                assertThat(advantage.isPaired()).isTrue();
                long ahead = best.stream()
                                .filter(member -> member.targetStep().isPresent())
                                .count()
                        - reached;
                assertThat(advantage.interval().estimate()).isEqualTo(ahead / 12.0);
            }
        }
        assertThat(String.join(" ", section.lines())).contains("most often at learning rate", "ERT", "paired");
    }

    private static List<MemberResult> members(Map<String, Object> row) {
        return results.comparison().members().stream()
                .filter(member ->
                        row.get("learningRate").equals(member.setting().learningRate()))
                .toList();
    }

    @Test
    void curvesAreExactQuantilesOfEachSetting() throws Exception {
        Comparison comparison = results.comparison();
        SortedMap<Hyperparameters, LearningCurve> curves = LearningCurve.of(run.folder(), comparison);
        assertThat(curves).hasSize(3);
        double[][] losses = new Records(run.folder()).losses();
        curves.forEach((setting, curve) -> {
            assertThat(curve.steps()).hasSize(11).endsWith(40L);
            for (int record = 0; record < 11; record++) {
                double[] of = losses[record];
                double[] sorted = comparison.members().stream()
                        .filter(member -> member.setting().equals(setting))
                        .mapToDouble(member -> of[member.member()])
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
                double[] quantiles = curve.quantiles().get(record);
                assertThat(quantiles[0]).isEqualTo(sorted[0]);
                assertThat(quantiles[quantiles.length - 1]).isEqualTo(sorted[sorted.length - 1]);
                int middle = (sorted.length - 1) / 2;
                assertThat(quantiles[3]).isBetween(sorted[middle], sorted[sorted.length / 2]);
            }
        });
    }

    @Test
    void curveOfTheOnlySettingIsThatOfTheSameMembersAmongOthers() throws Exception {
        RunRecord alone = trained("one", "1");
        LearningCurve curve = LearningCurve.of(alone.folder(), alone.requireComparison())
                .values()
                .iterator()
                .next();
        LearningCurve among = LearningCurve.of(run.folder(), results.comparison()).entrySet().stream()
                .filter(entry -> entry.getKey().learningRate() == 1)
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(curve.steps()).isEqualTo(among.steps());
        assertThat(curve.quantiles().toArray(double[][]::new))
                .isEqualTo(among.quantiles().toArray(double[][]::new));
        assertThat(Arrays.stream(curve.quantiles().get(0)).distinct().count()).isGreaterThan(4);
    }
}
