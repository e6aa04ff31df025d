package org.gradlab.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.run.SeriesRow;
import org.gradlab.run.StoredRun;

/** What is said of a run at its end: its restarts, and the gradients of the best member's layers or its way down. */
public final class RunSummary {

    private final StoredRun run;
    private final RestartsView restarts;

    private RunSummary(StoredRun run, RestartsView restarts) {
        this.run = run;
        this.restarts = restarts;
    }

    /** The summary of a run that has come to its end. */
    public static RunSummary of(StoredRun run) throws IOException, ConfigException {
        return new RunSummary(run, RestartsView.of(run));
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) throws IOException, ConfigException {
        List<OutputSection> sections = new ArrayList<>(restarts.sections(display));
        sections.addAll(run.isOfFunction() ? descent(display) : layers(display));
        sections.add(new OutputSection(
                "folder",
                run.folder().path().toString(),
                List.of("Run folder: " + run.folder().path())));
        return sections;
    }

    private List<OutputSection> descent(Display display) throws IOException, ConfigException {
        NavigableMap<Long, List<SeriesRow>> steps = run.variables(best());
        List<String> lines = new ArrayList<>();
        lines.add("Descent of the best member (" + best() + "):");
        lines.addAll(new VariablesView(run, steps, run.series(best())).lines(display));
        return List.of(new OutputSection(
                "bestMemberVariables",
                SiteContent.of("variable", steps.lastEntry().getValue()),
                lines));
    }

    private List<OutputSection> layers(Display display) throws IOException {
        NavigableMap<Long, List<SeriesRow>> steps = run.layers(best());
        LayersReport report = new LayersReport(
                LayersAtStep.of(steps.firstEntry().getValue()),
                LayersAtStep.of(steps.lastEntry().getValue()));
        List<String> lines = new ArrayList<>();
        lines.add("Gradients of the best member (" + best() + "):");
        lines.addAll(report.lines(display));
        return List.of(
                new OutputSection(
                        "bestMemberLayers",
                        SiteContent.of("layer", steps.lastEntry().getValue()),
                        lines),
                OutputSection.data("reading", String.join(" ", report.sentences())));
    }

    private int best() {
        return restarts.comparison().best().member();
    }
}
