package org.gradlab.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.diagnosis.Finding;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.LossCurves;

/** The learning rates and momenta of a run, side by side, as JSON names them. */
final class SettingsContent {

    private SettingsContent() {}

    static Map<String, Object> of(RunResults results, LossCurves medians) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("recordSteps", medians.steps());
        List<Map<String, Object>> rows = results.settings().entrySet().stream()
                .map(setting -> of(
                        setting.getKey(),
                        setting.getValue(),
                        results,
                        medians.losses().get(setting.getKey())))
                .toList();
        content.put("settings", rows);
        return content;
    }

    /** How many members behaved in each way, by the names in files. */
    static Map<String, Integer> behaviours(Map<Behaviour, Integer> counts) {
        Map<String, Integer> content = new LinkedHashMap<>();
        counts.forEach((behaviour, count) -> content.put(behaviour.code(), count));
        return content;
    }

    private static Map<String, Integer> verdicts(Map<Finding, Integer> counts) {
        Map<String, Integer> content = new LinkedHashMap<>();
        counts.forEach((finding, count) -> content.put(finding.code(), count));
        return content;
    }

    /** What members were trained with. */
    static Map<String, Object> of(Hyperparameters setting) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("learningRate", setting.learningRate());
        content.put("momentum", setting.momentum());
        content.putAll(setting.others());
        return content;
    }

    private static Map<String, Object> of(
            Hyperparameters setting, Comparison comparison, RunResults results, double[] medians) {
        Map<String, Object> content = new LinkedHashMap<>(of(setting));
        content.put("members", comparison.ranked().size());
        results.diagnosis()
                .ifPresentOrElse(
                        found -> content.put("verdicts", verdicts(VerdictWords.counts(found, comparison))),
                        () -> content.put("behaviours", behaviours(comparison.behaviours())));
        content.put("best", comparison.rankingLoss(comparison.best()));
        content.put("median", comparison.rankingLoss(comparison.median()));
        content.put("worst", comparison.rankingLoss(comparison.worst()));
        content.put("reachedTarget", comparison.successRate().count());
        if (results.sample()) {
            content.put("low", comparison.successRate().low());
            content.put("high", comparison.successRate().high());
        }
        content.put("medianTargetStep", comparison.medianTargetStep());
        content.put("medianLosses", medians);
        return content;
    }
}
