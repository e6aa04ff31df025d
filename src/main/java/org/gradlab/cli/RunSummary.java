package org.gradlab.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.report.Display;
import org.gradlab.report.LayerGradient;
import org.gradlab.report.LayersAtStep;
import org.gradlab.report.LayersReport;
import org.gradlab.run.SeriesRow;
import org.gradlab.run.StoredRun;

/** What is said of a run at its end: its restarts, and the gradients of the best member's layers. */
final class RunSummary {

    private final StoredRun run;
    private final RestartsView restarts;

    /** The summary of a run that has come to its end. */
    RunSummary(StoredRun run) throws IOException, ConfigException {
        this.run = run;
        this.restarts = new RestartsView(run);
    }

    List<String> lines(Display display) throws IOException, ConfigException {
        List<String> lines = new ArrayList<>(restarts.lines(display));
        lines.add("");
        lines.addAll(bestMember(display));
        lines.add("");
        lines.add("Run folder: " + run.folder().path());
        return lines;
    }

    JsonObject json() throws IOException, ConfigException {
        JsonObject object = restarts.json();
        if (run.isOfFunction()) {
            object.add(
                    "bestMemberVariables",
                    PlaceJson.of("variable", run.variables(best()).lastEntry().getValue()));
            return object;
        }
        NavigableMap<Long, List<SeriesRow>> steps = run.layers(best());
        object.add("bestMemberLayers", PlaceJson.of("layer", steps.lastEntry().getValue()));
        object.addProperty("reading", String.join(" ", report(steps).sentences()));
        return object;
    }

    private List<String> bestMember(Display display) throws IOException, ConfigException {
        List<String> lines = new ArrayList<>();
        if (run.isOfFunction()) {
            lines.add("Descent of the best member (" + best() + "):");
            lines.addAll(new VariablesView(run, run.variables(best()), run.series(best())).lines(display));
        } else {
            lines.add("Gradients of the best member (" + best() + "):");
            lines.addAll(report(run.layers(best())).lines(display));
        }
        return lines;
    }

    private int best() {
        return restarts.comparison().best().member();
    }

    private static LayersReport report(NavigableMap<Long, List<SeriesRow>> steps) {
        return new LayersReport(
                atStep(steps.firstEntry().getValue()), atStep(steps.lastEntry().getValue()));
    }

    /** The gradients that the rows of one record step tell of. */
    static LayersAtStep atStep(List<SeriesRow> rows) {
        return new LayersAtStep(
                rows.get(0).step(),
                rows.stream()
                        .map(row -> new LayerGradient(row.place(), row.value("dw_norm"), row.value("dw_rms")))
                        .toList());
    }
}
