package org.gradlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.report.BasinsReport;
import org.gradlab.report.Display;
import org.gradlab.report.RestartsReport;
import org.gradlab.report.SettingsReport;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.basin.Basins;
import org.gradlab.restart.basin.EndPoints;
import org.gradlab.run.StoredRun;
import org.gradlab.text.Numbers;

/** What is said of a run's restarts: their ranking, its learning rates side by side, and the end points of a function. */
final class RestartsView {

    private final StoredRun run;
    private final Comparison comparison;
    private final Optional<String> target;
    private final SortedMap<Hyperparameters, Comparison> settings;
    private final Optional<EndPoints> endPoints;

    /** The restarts of a run that has come to its end. */
    RestartsView(StoredRun run) throws IOException, ConfigException {
        this.run = run;
        this.comparison = run.requireComparison();
        this.target = run.targetInWords();
        this.settings = comparison.bySetting();
        this.endPoints = run.endPoints(comparison);
    }

    Comparison comparison() {
        return comparison;
    }

    Optional<String> target() {
        return target;
    }

    List<String> lines(Display display) throws IOException {
        List<String> lines = new ArrayList<>(new RestartsReport(comparison, target).lines(display));
        if (settings.size() > 1) {
            lines.add("");
            lines.addAll(new SettingsReport(settings, run.medianLosses(comparison)).lines(display));
        }
        endPoints.ifPresent(points -> settings.keySet().forEach(setting -> {
            lines.add("");
            lines.add(heading(setting));
            lines.addAll(new BasinsReport(Basins.of(points.of(setting))).lines(display));
        }));
        if (endPoints.isPresent()) {
            lines.add("");
            lines.addAll(BasinsReport.note());
        }
        return lines;
    }

    JsonObject json() throws IOException {
        JsonObject json = ComparisonJson.of(run.folder().path(), comparison, target);
        if (settings.size() > 1) {
            json.add("sideBySide", SettingsJson.of(settings, run.medianLosses(comparison)));
        }
        endPoints.ifPresent(points -> {
            JsonArray basins = new JsonArray();
            settings.keySet().forEach(setting -> basins.add(BasinsJson.of(setting, Basins.of(points.of(setting)))));
            json.add("basins", basins);
        });
        return json;
    }

    private String heading(Hyperparameters setting) {
        return settings.size() == 1
                ? "End points:"
                : "End points at learning rate " + Numbers.measure(setting.learningRate())
                        + (setting.momentum() == 0 ? "" : ", momentum " + Numbers.measure(setting.momentum())) + ":";
    }
}
