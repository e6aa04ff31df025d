package org.gradlab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Proportion;
import org.gradlab.run.StoredRun;
import org.gradlab.text.Numbers;

/** The restarts of one or more runs; those of several runs side by side first. */
public final class ComparedRuns {

    private final List<Compared> runs;
    private final List<UnfinishedRun> unfinished;

    private ComparedRuns(List<Compared> runs, List<UnfinishedRun> unfinished) {
        this.runs = List.copyOf(runs);
        this.unfinished = List.copyOf(unfinished);
    }

    /** The runs in {@code folders}; of those that have not come to their end, it is said how far they are. Interrupted ones are compared. */
    public static ComparedRuns of(List<Path> folders) throws IOException, ConfigException {
        List<Compared> runs = new ArrayList<>();
        StoredRun first = new StoredRun(folders.get(0));
        List<UnfinishedRun> unfinished = new ArrayList<>();
        for (Path folder : folders) {
            StoredRun run = new StoredRun(folder);
            UnfinishedRun.of(run).ifPresent(unfinished::add);
            if (run.comparison().isPresent()) {
                runs.add(new Compared(folder, RestartsView.of(run), first.differingKeys(run)));
            }
        }
        return new ComparedRuns(runs, unfinished);
    }

    /** What JSON says of each run. */
    public List<Map<String, Object>> contents(Display display) throws IOException, ConfigException {
        List<Map<String, Object>> contents = new ArrayList<>();
        for (Compared run : runs) {
            contents.add(OutputSection.contents(run.restarts().sectionsOfMany(display)));
        }
        unfinished.forEach(run -> contents.add(run.content()));
        return contents;
    }

    /** What is said of them, for {@code display}. */
    public List<String> lines(Display display) throws IOException, ConfigException {
        List<String> lines = new ArrayList<>();
        unfinished.forEach(run -> lines.addAll(run.section(display).lines()));
        if (runs.isEmpty()) {
            return lines;
        }
        lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
        lines.addAll(linesOfFinished(display.below(lines.size())));
        return lines;
    }

    private List<String> linesOfFinished(Display display) throws IOException, ConfigException {
        if (runs.size() == 1) {
            return OutputSection.lines(runs.get(0).restarts().sectionsOfMany(display));
        }
        List<String> lines = new ArrayList<>(display.wrapped(conclusion()));
        lines.add("");
        List<String> differences = differences(display.part(2));
        lines.addAll(sideBySide().lines(display.below(lines.size() + differences.size() + 3)));
        lines.add("");
        lines.addAll(differences);
        if (!display.isFull()) {
            lines.add("");
            lines.add("With --full: the members of each run.");
            return lines;
        }
        for (Compared run : runs) {
            lines.add("");
            lines.add(run.folder().toString());
            lines.addAll(OutputSection.lines(run.restarts().sectionsOfMany(display)));
        }
        return lines;
    }

    /** Which run has the lowest median; of runs that minimize different losses that says nothing, and the reader has to know. */
    private String conclusion() {
        Compared lowest = runs.get(0);
        for (Compared run : runs) {
            lowest = run.median() < lowest.median() ? run : lowest;
        }
        Compared best = lowest;
        long equal = runs.stream().filter(run -> run.median() == best.median()).count();
        String target = hasOneTarget()
                ? best.target().map(goal -> " Target: " + goal + ".").orElse("")
                : "";
        return (equal > 1
                        ? "The lowest median loss, " + Numbers.measure(lowest.median()) + ", is that of " + equal
                                + " runs."
                        : "The lowest median loss, " + Numbers.measure(lowest.median()) + ", is that of "
                                + lowest.folder() + ".")
                + target;
    }

    /** What the config of each run has that the first has not, as far as there is room. */
    private List<String> differences(Display display) {
        List<String> lines = new ArrayList<>();
        for (Compared run : runs.subList(1, runs.size())) {
            lines.addAll(display.wrapped(run.folder() + ": " + words(run)));
        }
        int shown = lines.size() < display.height() ? lines.size() : display.height() - 2;
        List<String> all = new ArrayList<>(
                List.of("Config keys that differ from " + runs.get(0).folder() + ":"));
        all.addAll(lines.subList(0, Math.max(1, shown)));
        if (shown < lines.size()) {
            all.add("... " + (lines.size() - shown) + " lines more with --full");
        }
        return all;
    }

    private static String words(Compared run) {
        String keys = run.differences().entrySet().stream()
                .map(key -> "%s %s -> %s"
                        .formatted(
                                key.getKey(),
                                key.getValue().get(0),
                                key.getValue().get(1)))
                .collect(Collectors.joining(", "));
        return keys.isEmpty() ? "none" : keys;
    }

    private TextTable sideBySide() {
        List<TextTable.Column> columns = new ArrayList<>(List.of(
                TextTable.Column.words("run"),
                TextTable.Column.numbers("members"),
                TextTable.Column.numbers("best loss"),
                TextTable.Column.numbers("median")));
        if (anyDiverged()) {
            columns.add(TextTable.Column.numbers("diverged"));
        }
        columns.add(TextTable.Column.numbers("reached"));
        if (!hasOneTarget()) {
            columns.add(TextTable.Column.words("target"));
        }
        if (anySample()) {
            columns.add(TextTable.Column.words("95 % interval"));
        }
        TextTable table = new TextTable(columns);
        runs.forEach(run -> table.row(row(run)));
        return table;
    }

    private List<String> row(Compared run) {
        RunResults results = run.restarts().results();
        Comparison comparison = results.comparison();
        List<String> cells = new ArrayList<>(List.of(
                run.folder().toString(),
                Numbers.count(results.members()),
                Numbers.measure(comparison.rankingLoss(comparison.best())),
                Numbers.measure(run.median())));
        if (anyDiverged()) {
            cells.add(Numbers.count(run.diverged()));
        }
        cells.add(
                results.target().map(goal -> reached(comparison.successRate())).orElse("-"));
        if (!hasOneTarget()) {
            cells.add(results.target().orElse("none"));
        }
        if (anySample()) {
            cells.add(run.hasInterval() ? Words.interval(comparison.successRate()) : "");
        }
        return cells;
    }

    private boolean hasOneTarget() {
        return runs.stream().map(Compared::target).distinct().count() == 1;
    }

    private boolean anyDiverged() {
        return runs.stream().anyMatch(run -> run.diverged() > 0);
    }

    private boolean anySample() {
        return runs.stream().anyMatch(Compared::hasInterval);
    }

    private static String reached(Proportion rate) {
        return Numbers.count(rate.count()) + " of " + Numbers.count(rate.total());
    }

    /**
     * A run and its restarts.
     *
     * @param differences the config keys in which it differs from the first run, each with the value there and its own
     */
    private record Compared(Path folder, RestartsView restarts, Map<String, List<String>> differences) {

        Optional<String> target() {
            return restarts.results().target();
        }

        double median() {
            Comparison comparison = restarts.results().comparison();
            return comparison.rankingLoss(comparison.median());
        }

        int diverged() {
            return restarts.results().comparison().behaviours().get(Behaviour.DIVERGED);
        }

        /** The share that reached the target is an estimate only where starts were drawn, and of one setting. */
        boolean hasInterval() {
            RunResults results = restarts.results();
            return results.target().isPresent() && results.sample() && results.hasOneSetting();
        }
    }
}
