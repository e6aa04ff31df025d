package org.gradlab.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.basin.Basins;
import org.gradlab.restart.basin.EndPoints;
import org.gradlab.run.StoredRun;
import org.gradlab.text.Numbers;

/** What is said of a run's restarts: their ranking, its learning rates side by side, and the end points of a function. */
public final class RestartsView {

    private final StoredRun run;
    private final Comparison comparison;
    private final Optional<String> target;
    private final SortedMap<Hyperparameters, Comparison> settings;
    private final Optional<EndPoints> endPoints;

    private RestartsView(StoredRun run, Comparison comparison) throws IOException, ConfigException {
        this.run = run;
        this.comparison = comparison;
        this.target = run.targetInWords();
        this.settings = comparison.bySetting();
        this.endPoints = run.endPoints(comparison);
    }

    /** The restarts of a run that has come to its end. */
    public static RestartsView of(StoredRun run) throws IOException, ConfigException {
        return new RestartsView(run, run.requireComparison());
    }

    Comparison comparison() {
        return comparison;
    }

    Optional<String> target() {
        return target;
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) throws IOException {
        List<OutputSection> sections = new ArrayList<>();
        sections.add(OutputSection.data("run", run.folder().path().toString()));
        sections.add(OutputSection.data("members", comparison.ranked().size()));
        sections.add(OutputSection.data("statuses", RestartsContent.statuses(comparison)));
        target.ifPresent(words ->
                sections.add(OutputSection.data("target", RestartsContent.success(words, comparison.successRate()))));
        sections.add(OutputSection.data("rankedBy", comparison.byValidation() ? "validationLoss" : "loss"));
        sections.add(OutputSection.data("best", comparison.best().member()));
        sections.add(OutputSection.data("median", comparison.median().member()));
        sections.add(OutputSection.data("worst", comparison.worst().member()));
        sections.add(new OutputSection(
                "restarts", RestartsContent.ranked(comparison), new RestartsReport(comparison, target).lines(display)));
        if (settings.size() > 1) {
            sections.add(sideBySide(display));
        }
        endPoints.ifPresent(points -> sections.add(basins(points, display)));
        return sections;
    }

    private OutputSection sideBySide(Display display) throws IOException {
        var medians = run.medianLosses(comparison);
        return new OutputSection(
                "sideBySide",
                SettingsContent.of(settings, medians),
                new SettingsReport(settings, medians).lines(display));
    }

    private OutputSection basins(EndPoints points, Display display) {
        List<Map<String, Object>> contents = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Hyperparameters setting : settings.keySet()) {
            Basins basins = Basins.of(points.of(setting));
            contents.add(BasinsContent.of(setting, basins));
            lines.add(heading(setting));
            lines.addAll(new BasinsReport(basins).lines(display));
            lines.add("");
        }
        lines.addAll(BasinsReport.note());
        return new OutputSection("basins", contents, lines);
    }

    private String heading(Hyperparameters setting) {
        return settings.size() == 1
                ? "End points:"
                : "End points at learning rate " + Numbers.measure(setting.learningRate())
                        + (setting.momentum() == 0 ? "" : ", momentum " + Numbers.measure(setting.momentum())) + ":";
    }
}
