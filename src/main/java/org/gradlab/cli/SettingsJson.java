package org.gradlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.SortedMap;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.LossCurves;

/** The learning rates and momenta of a run, side by side, as JSON. */
final class SettingsJson {

    private SettingsJson() {}

    static JsonObject of(SortedMap<Hyperparameters, Comparison> settings, LossCurves medians) {
        JsonObject json = new JsonObject();
        JsonArray steps = new JsonArray();
        Arrays.stream(medians.steps()).forEach(steps::add);
        json.add("recordSteps", steps);
        JsonArray array = new JsonArray();
        settings.forEach((setting, comparison) ->
                array.add(of(setting, comparison, medians.losses().get(setting))));
        json.add("settings", array);
        return json;
    }

    private static JsonObject of(Hyperparameters setting, Comparison comparison, double[] medians) {
        JsonObject json = new JsonObject();
        json.addProperty("learningRate", setting.learningRate());
        json.addProperty("momentum", setting.momentum());
        json.addProperty("members", comparison.ranked().size());
        JsonObject behaviours = new JsonObject();
        comparison.behaviours().forEach((behaviour, count) -> behaviours.addProperty(behaviour.code(), count));
        json.add("behaviours", behaviours);
        json.add("best", Printer.number(comparison.rankingLoss(comparison.best())));
        json.add("median", Printer.number(comparison.rankingLoss(comparison.median())));
        json.add("worst", Printer.number(comparison.rankingLoss(comparison.worst())));
        json.addProperty("reachedTarget", comparison.successRate().count());
        json.add("medianTargetStep", Printer.step(comparison.medianTargetStep()));
        JsonArray losses = new JsonArray();
        Arrays.stream(medians).forEach(loss -> losses.add(Printer.number(loss)));
        json.add("medianLosses", losses);
        return json;
    }
}
