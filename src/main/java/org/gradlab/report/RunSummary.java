package org.gradlab.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.record.SeriesRow;
import org.gradlab.run.MemberHistory;
import org.gradlab.run.RunRecord;

/** What is said of a run at its end: how it came out, and the gradients of the best member's layers or its way down. */
public final class RunSummary {

    private final RunRecord run;
    private final RestartsView restarts;

    private RunSummary(RunRecord run, RestartsView restarts) {
        this.run = run;
        this.restarts = restarts;
    }

    /** The summary of a run that has come to its end. */
    public static RunSummary of(RunRecord run) throws IOException, ConfigException {
        return new RunSummary(run, RestartsView.of(run));
    }

    /** What is said of its restarts. */
    public RestartsView restarts() {
        return restarts;
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) throws IOException, ConfigException {
        OutputSection folder = folder(display);
        Display left = display.below(folder.lines().size() + 1);
        List<OutputSection> sections = new ArrayList<>(restarts.sections(left));
        left = left.below(OutputSection.lines(sections).size() + 1);
        sections.addAll(run.isOfFunction() ? descent(left) : layers(left));
        sections.add(folder);
        return sections;
    }

    private OutputSection folder(Display display) {
        String path = run.folder().path().toString();
        String more = display.isFull() ? "" : " (more with gradlab inspect, compare --full)";
        return new OutputSection("folder", path, display.wrapped("Run folder: " + path + more));
    }

    private List<OutputSection> descent(Display display) throws IOException, ConfigException {
        MemberHistory history = run.member(best());
        List<String> lines = new ArrayList<>();
        if (display.isFull() || restarts.results().members() == 1) {
            lines.addAll(new VariablesView(run, history.sites(), history.series()).lines(display));
        }
        return List.of(new OutputSection(
                "bestMemberVariables",
                SiteContent.of("variable", history.sites().lastEntry().getValue()),
                lines));
    }

    private List<OutputSection> layers(Display display) throws IOException, ConfigException {
        NavigableMap<Long, List<SeriesRow>> steps = run.member(best()).sites();
        LayersReport report = new LayersReport(
                LayersAtStep.of(steps.firstEntry().getValue()),
                LayersAtStep.of(steps.lastEntry().getValue()));
        return List.of(
                new OutputSection(
                        "bestMemberLayers",
                        SiteContent.of("layer", steps.lastEntry().getValue()),
                        report.lines("Member " + best() + ", the best. ", display)),
                OutputSection.data("reading", String.join(" ", report.sentences())));
    }

    private int best() {
        return restarts.results().comparison().best().member();
    }
}
