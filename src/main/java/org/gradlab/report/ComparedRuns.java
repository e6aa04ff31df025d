package org.gradlab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.Config;
import org.gradlab.config.DifferingKeys;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Proportion;
import org.gradlab.run.RunRecord;
import org.gradlab.run.StoredRun;
import org.gradlab.statistic.Advantage;
import org.gradlab.text.Numbers;

/** The restarts of one or more runs; those of several runs side by side first, the best on top. */
public final class ComparedRuns {

    /** How often any of the differences of a table may lie outside its interval. */
    private static final double ALPHA = 0.05;

    /** What is left below a table for the keys that differ, at least. */
    private static final int LINES_OF_KEYS = 9;

    private final List<ComparedRun> runs;
    private final List<UnfinishedRun> unfinished;

    /** How much better the first run is than each of the others. */
    private final Map<ComparedRun, Advantage> differences = new LinkedHashMap<>();

    private ComparedRuns(List<ComparedRun> runs, List<UnfinishedRun> unfinished) throws IOException {
        this.runs = isOneProblem(runs)
                ? runs.stream().sorted(ComparedRun.bestFirst()).toList()
                : List.copyOf(runs);
        this.unfinished = List.copyOf(unfinished);
        if (isOneProblem(runs) && !runs.isEmpty()) {
            ComparedRun best = this.runs.get(0);
            for (ComparedRun run : this.runs.subList(1, runs.size())) {
                best.advantageOver(run, ALPHA / (runs.size() - 1))
                        .ifPresent(difference -> differences.put(run, difference));
            }
        }
    }

    /** The runs in {@code folders}; of those that have not come to their end, it is said how far they are. Interrupted ones are compared. */
    public static ComparedRuns of(List<Path> folders) throws IOException, ConfigException {
        List<ComparedRun> runs = new ArrayList<>();
        List<UnfinishedRun> unfinished = new ArrayList<>();
        for (Path folder : folders) {
            StoredRun run = new StoredRun(folder);
            UnfinishedRun.of(run).ifPresent(unfinished::add);
            if (run.comparison().isPresent()) {
                runs.add(ComparedRun.of(run));
            }
        }
        return new ComparedRuns(runs, unfinished);
    }

    /** Losses on other data, by another formula or with another target are not better or worse. */
    private static boolean isOneProblem(List<ComparedRun> runs) {
        return runs.stream().map(ComparedRun::minimized).distinct().count() == 1
                && runs.stream().map(ComparedRun::target).distinct().count() == 1;
    }

    /** A run that has come to its end, and what is said of its restarts. */
    public record Told(RunRecord run, RestartsView restarts) {}

    /** Every run that has come to its end. */
    public List<Told> told() {
        return runs.stream().map(run -> new Told(run.run(), run.restarts())).toList();
    }

    /** The runs as one page tells them; empty of fewer than two that have come to their end. */
    public Optional<SideBySide> page() throws IOException, ConfigException {
        if (runs.size() < 2) {
            return Optional.empty();
        }
        List<SideBySide.Contender> contenders = new ArrayList<>();
        for (ComparedRun run : runs.subList(0, Math.min(runs.size(), SideBySide.MOST_DRAWN))) {
            contenders.add(new SideBySide.Contender(
                    run.path().toString(),
                    run.losses(),
                    Optional.of(LearningCurve.ofAll(run.folder())),
                    Optional.of(run.path())));
        }
        List<Config> configs = new ArrayList<>();
        for (ComparedRun run : runs) {
            configs.add(run.run().config());
        }
        String folders = runs.stream().map(run -> run.path().toString()).collect(Collectors.joining(" "));
        return Optional.of(new SideBySide(
                Words.count(runs.size(), "run"),
                "compare " + folders,
                conclusion(),
                sideBySide(),
                differences.isEmpty() ? List.of() : List.of(explanation()),
                DifferingKeys.of(configs),
                contenders,
                runs.size()));
    }

    /** What JSON says of each run, in the order of {@link #lines}: with the config keys in which it differs from the first, and both values. */
    public List<Map<String, Object>> contents(Display display) throws IOException, ConfigException {
        List<Map<String, Object>> contents = new ArrayList<>();
        for (ComparedRun run : runs) {
            Map<String, Object> content =
                    new LinkedHashMap<>(OutputSection.contents(run.restarts().sectionsOfMany(display)));
            Map<String, Integer> verdicts = run.restarts().results().verdictCounts();
            if (!verdicts.isEmpty()) {
                content.put("verdictCounts", verdicts);
            }
            Optional.ofNullable(differences.get(run)).ifPresent(difference -> content.put("toBest", difference));
            if (!contents.isEmpty()) {
                content.put("differingKeys", runs.get(0).run().differingKeys(run.run()));
            }
            contents.add(content);
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
        lines.addAll(sideBySide().lines(display.below(lines.size() + LINES_OF_KEYS)));
        if (!differences.isEmpty()) {
            lines.addAll(display.wrapped(explanation()));
        }
        lines.add("");
        List<String> verdicts = verdicts(display);
        if (lines.size() + verdicts.size() + LINES_OF_KEYS <= display.height()) {
            lines.addAll(verdicts);
        }
        lines.addAll(differingKeys(display.below(lines.size() + 2)));
        if (!display.isFull()) {
            lines.add("");
            lines.add("With --full: the members of each run.");
            return lines;
        }
        for (ComparedRun run : runs) {
            lines.add("");
            lines.add(run.path().toString());
            lines.addAll(OutputSection.lines(run.restarts().sectionsOfMany(display)));
        }
        return lines;
    }

    /** Which run is best, and than which others it is known to be better. */
    private String conclusion() {
        if (!isOneProblem(runs)) {
            return "The runs have different data, losses or targets: none is better or worse than another.";
        }
        ComparedRun best = runs.get(0);
        String result = best.target()
                .map(goal -> best.path() + " reaches the target (" + goal + ") most often, "
                        + reached(best.successRate()) + " times.")
                .orElseGet(() -> "The lowest median loss, " + Numbers.measure(best.median()) + ", is that of "
                        + best.path() + ".");
        return result + known();
    }

    private String known() {
        List<ComparedRun> worse = differences.keySet().stream()
                .filter(run -> differences.get(run).isProved())
                .toList();
        if (differences.isEmpty()) {
            return "";
        }
        if (worse.size() == runs.size() - 1) {
            return " It is better than every other.";
        }
        String than = worse.stream().map(run -> run.path().toString()).collect(Collectors.joining(", "));
        return worse.isEmpty()
                ? " That it is better than any other, these restarts do not prove."
                : " It is better than " + than + ". That it is better than the others, these restarts do not prove.";
    }

    private String explanation() {
        boolean ofRates = differences.values().stream().anyMatch(Advantage::isOfRates);
        return "First less this: "
                + (ofRates
                        ? "how much more often the first run reaches the target, in percentage points"
                        : "how much lower its loss is, median")
                + ", with intervals that hold all at once with 95 %; " + AdvantageWords.pairing(differences.values())
                + ".";
    }

    /** How the members of each run came out. */
    private List<String> verdicts(Display display) {
        List<String> lines = new ArrayList<>();
        for (ComparedRun run : runs) {
            lines.addAll(
                    display.wrapped(run.path() + ": " + run.restarts().results().forms(run.comparison()) + "."));
        }
        lines.add("");
        return lines;
    }

    /** What the config of each run has that the first has not, as far as there is room. */
    private List<String> differingKeys(Display display) throws ConfigException {
        List<String> lines = new ArrayList<>();
        for (ComparedRun run : runs.subList(1, runs.size())) {
            lines.addAll(display.wrapped(run.path() + ": " + words(run)));
        }
        int shown = lines.size() < display.height() ? lines.size() : display.height() - 2;
        List<String> all = new ArrayList<>(
                List.of("Config keys that differ from " + runs.get(0).path() + ":"));
        all.addAll(lines.subList(0, Math.max(1, shown)));
        if (shown < lines.size()) {
            all.add("... " + (lines.size() - shown) + " lines more with --full");
        }
        return all;
    }

    private String words(ComparedRun run) throws ConfigException {
        String keys = runs.get(0).run().differingKeys(run.run()).entrySet().stream()
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
        if (differences.isEmpty() && anySample()) {
            columns.add(TextTable.Column.words("95 % interval"));
        }
        if (!differences.isEmpty()) {
            columns.add(TextTable.Column.words("first less this"));
        }
        TextTable table = new TextTable(columns);
        runs.forEach(run -> table.row(row(run)));
        return table;
    }

    private List<String> row(ComparedRun run) {
        Comparison comparison = run.comparison();
        List<String> cells = new ArrayList<>(List.of(
                run.path().toString(),
                Numbers.count(comparison.ranked().size()),
                Numbers.measure(comparison.rankingLoss(comparison.best())),
                Numbers.measure(run.median())));
        if (anyDiverged()) {
            cells.add(Numbers.count(run.diverged()));
        }
        cells.add(run.target().map(goal -> reached(run.successRate())).orElse("-"));
        if (!hasOneTarget()) {
            cells.add(run.target().orElse("none"));
        }
        if (differences.isEmpty() && anySample()) {
            cells.add(run.hasInterval() ? Words.interval(run.successRate()) : "");
        }
        if (!differences.isEmpty()) {
            cells.add(Optional.ofNullable(differences.get(run))
                    .map(AdvantageWords::of)
                    .orElse(""));
        }
        return cells;
    }

    private boolean hasOneTarget() {
        return runs.stream().map(ComparedRun::target).distinct().count() == 1;
    }

    private boolean anyDiverged() {
        return runs.stream().anyMatch(run -> run.diverged() > 0);
    }

    private boolean anySample() {
        return runs.stream().anyMatch(ComparedRun::hasInterval);
    }

    private static String reached(Proportion rate) {
        return Numbers.count(rate.count()) + " of " + Numbers.count(rate.total());
    }
}
