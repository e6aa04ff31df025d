package org.gradlab.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.experiment.Experiment;
import org.gradlab.record.RunFolder;
import org.gradlab.state.Population;

/** Makes the checkpoint of a run's end of those of its parts, whose members follow each other. */
final class PartCheckpoints {

    private final List<StoredRun> parts;
    private final Experiment experiment;

    PartCheckpoints(List<StoredRun> parts, Experiment experiment) {
        this.parts = parts;
        this.experiment = experiment;
    }

    /** Writes it, if the run keeps one. */
    void mergeInto(RunFolder folder) throws IOException {
        if (!RunCheckpoint.isKept(experiment)) {
            return;
        }
        Population all = experiment.setup().population(0, experiment.members());
        List<RunCheckpoint.Content> contents = new ArrayList<>();
        for (StoredRun part : parts) {
            Population members = experiment.setup().population(part.info().members());
            contents.add(new RunCheckpoint(part.folder(), experiment).read(members));
            all.take(members);
        }
        new RunCheckpoint(folder, experiment).write(all, joined(contents));
    }

    /** A part whose members all stopped ended before the others. */
    private static RunCheckpoint.Content joined(List<RunCheckpoint.Content> parts) {
        Map<String, double[]> outcomes = new LinkedHashMap<>();
        parts.forEach(
                part -> part.outcomes().forEach((name, more) -> outcomes.merge(name, more, PartCheckpoints::both)));
        return new RunCheckpoint.Content(
                parts.stream().mapToLong(RunCheckpoint.Content::step).max().orElseThrow(),
                parts.get(0).steps(),
                parts.stream().mapToInt(RunCheckpoint.Content::records).max().orElseThrow(),
                outcomes);
    }

    private static double[] both(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
