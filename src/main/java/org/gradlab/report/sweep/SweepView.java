package org.gradlab.report.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.chart.Figure;
import org.gradlab.report.AdvantageWords;
import org.gradlab.report.Display;
import org.gradlab.report.LearningCurve;
import org.gradlab.report.OutputSection;
import org.gradlab.report.SharesContent;
import org.gradlab.report.SideBySide;
import org.gradlab.report.TargetContent;
import org.gradlab.report.TextTable;
import org.gradlab.report.Words;
import org.gradlab.run.StoredRun;
import org.gradlab.statistic.Advantage;
import org.gradlab.sweep.Axis;
import org.gradlab.sweep.Grid;
import org.gradlab.sweep.GridMeasure;
import org.gradlab.sweep.Setting;
import org.gradlab.sweep.StoredSweep;
import org.gradlab.text.Numbers;

/** What is said of a sweep: its best settings, all settings from the best on, and a grid over two keys. */
public final class SweepView {

    /** How often any of the differences may lie outside its interval. */
    private static final double ALPHA = 0.05;

    /** JSON has the settings of sweeps up to this size one by one: larger ones are in the files of restarts. */
    private static final int MOST_SETTINGS_IN_JSON = 10_000;

    /** What the table of settings has of a screen, at least. */
    private static final int LINES_OF_TABLE = 9;

    private final StoredSweep sweep;
    private final SweepNames names;
    private final Optional<String> target;
    private final boolean isSample;
    private final boolean isOneProblem;

    /** Best first where losses can be compared, else in the order of the sweep. */
    private final List<Setting> settings;

    /** How much better the first setting is than each of the others; as far as that can be said. */
    private final IdentityHashMap<Setting, Advantage> differences = new IdentityHashMap<>();

    private SweepView(StoredSweep sweep) throws IOException, ConfigException {
        this.sweep = sweep;
        this.names = new SweepNames(sweep.axes());
        this.target = sweep.target();
        this.isSample = sweep.isSample();
        this.isOneProblem = sweep.isOneProblem();
        this.settings = isOneProblem
                ? sweep.settings().stream().sorted(Setting.BEST_FIRST).toList()
                : sweep.settings();
        if (isSample && isOneProblem && !settings.isEmpty()) {
            for (Setting setting : settings.subList(1, settings.size())) {
                sweep.advantage(settings.get(0), setting, ALPHA / (settings.size() - 1))
                        .ifPresent(difference -> differences.put(setting, difference));
            }
        }
    }

    /** The view of a sweep. */
    public static SweepView of(StoredSweep sweep) throws IOException, ConfigException {
        return new SweepView(sweep);
    }

    /**
     * The grid of the sweep over two keys.
     *
     * @param keys their paths, or the last words of these; empty for the first two with several values
     * @param measure empty for the one that tells most
     * @throws IllegalArgumentException if there are no such keys; the message is fit for a user
     */
    public Optional<Grid> grid(List<String> keys, Optional<GridMeasure> measure) throws IOException, ConfigException {
        List<Integer> chosen = new ArrayList<>();
        for (int a = 0; a < sweep.axes().size() && keys.isEmpty(); a++) {
            if (chosen.size() < 2 && sweep.axes().get(a).values().size() > 1) {
                chosen.add(a);
            }
        }
        for (String key : keys) {
            chosen.add(axis(key));
        }
        if (settings.isEmpty() || (chosen.size() < 2 && keys.isEmpty())) {
            return Optional.empty();
        }
        if (chosen.size() != 2 || chosen.get(0).equals(chosen.get(1))) {
            throw new IllegalArgumentException("--keys: expected two different keys, found " + String.join(",", keys));
        }
        GridMeasure shown = measure.isPresent() ? measure.get() : Grid.tellingMost(sweep);
        return Optional.of(Grid.of(sweep, chosen.get(0), chosen.get(1), shown));
    }

    private int axis(String key) {
        List<Axis> axes = sweep.axes();
        for (int a = 0; a < axes.size(); a++) {
            if (axes.get(a).key().equals(key) || names.of(axes.get(a)).equals(key)) {
                return a;
            }
        }
        throw new IllegalArgumentException("--keys: expected two of "
                + String.join(", ", axes.stream().map(Axis::key).toList()) + "; found " + key);
    }

    /** The heatmap of a grid. */
    public Figure figure(Grid grid) {
        return new GridFigure(grid).figure(sweep.name());
    }

    /** The settings as one page tells them; empty as long as none has been trained. */
    public Optional<SideBySide> page() throws IOException, ConfigException {
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        List<SideBySide.Contender> contenders = new ArrayList<>();
        for (Setting setting : settings.subList(0, Math.min(settings.size(), SideBySide.MOST_DRAWN))) {
            contenders.add(
                    new SideBySide.Contender(names.words(setting), setting.losses(), curve(setting), Optional.empty()));
        }
        return Optional.of(new SideBySide(
                "sweep " + sweep.name(),
                "compare " + sweep.path(),
                conclusion(),
                table(true),
                differences.isEmpty() ? List.of() : List.of(explanation()),
                Map.of(),
                contenders,
                settings.size()));
    }

    private Optional<LearningCurve> curve(Setting setting) throws IOException {
        StoredRun run = sweep.run(setting);
        return Optional.ofNullable(LearningCurve.of(run.folder(), run.requireComparison())
                .get(setting.members().get(0).setting()));
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Optional<Grid> grid, Display display) {
        List<OutputSection> sections = new ArrayList<>();
        sections.add(OutputSection.data("sweep", sweep.path().toString()));
        sections.add(new OutputSection("conclusion", conclusion(), display.wrapped(conclusion())));
        sections.add(OutputSection.data(
                "axes", sweep.axes().stream().map(SweepView::content).toList()));
        sections.add(OutputSection.data("populations", sweep.populations()));
        sections.add(OutputSection.data("done", sweep.done()));
        if (settings.isEmpty()) {
            return sections;
        }
        Display left = display.below(OutputSection.lines(sections).size() + 1);
        List<String> drawn = grid.map(some -> new GridText(some, names).lines(left.below(LINES_OF_TABLE)))
                .orElse(List.of());
        sections.add(new OutputSection(
                "settings",
                settings.stream()
                        .limit(MOST_SETTINGS_IN_JSON)
                        .map(this::content)
                        .toList(),
                settingLines(left.below(drawn.isEmpty() ? 0 : drawn.size() + 1))));
        grid.ifPresent(some -> sections.add(new OutputSection("grid", content(some), drawn)));
        return sections;
    }

    private String conclusion() {
        String progress = sweep.isDone()
                ? ""
                : "Only " + sweep.done() + " of " + Words.count(sweep.populations(), "population")
                        + " came to the end; go on with: gradlab resume " + sweep.path() + ". ";
        if (settings.isEmpty()) {
            return progress + "No setting has been trained yet.";
        }
        int members =
                settings.stream().mapToInt(setting -> setting.members().size()).sum();
        String counts = Words.count(settings.size(), "setting") + " of "
                + sweep.axes().size() + (sweep.axes().size() == 1 ? " key, " : " keys, ")
                + Words.count(members, "member") + diverged() + ". ";
        return progress
                + counts
                + (isOneProblem
                        ? best()
                        : "They have different data, losses or targets: none is better or worse than another.");
    }

    private String diverged() {
        long diverged = settings.stream().mapToLong(Setting::diverged).sum();
        return diverged == 0 ? "" : ", " + Numbers.count(diverged) + " diverged";
    }

    private String best() {
        Setting best = settings.get(0);
        String words = names.words(best);
        if (target.isPresent() && best.reached().count() == 0) {
            return "None reaches the target (" + target.get() + "); the lowest median loss, "
                    + Numbers.measure(best.medianLoss()) + ", is at " + words + "." + known();
        }
        return target.map(goal -> "The target (" + goal + ") is reached most often at " + words + ": "
                                + Numbers.count(best.reached().count()) + " of "
                                + Numbers.count(best.reached().total())
                                + (isSample ? ", 95 % interval " + Words.interval(best.reached()) : "") + ".")
                        .orElseGet(() -> "The lowest " + (best.members().size() > 1 ? "median " : "") + "loss, "
                                + Numbers.measure(best.medianLoss()) + ", is at " + words + ".")
                + known();
    }

    private String known() {
        if (differences.isEmpty()) {
            return "";
        }
        long worse = differences.values().stream().filter(Advantage::isProved).count();
        int others = settings.size() - 1;
        if (worse == 0) {
            return " That it is better than any other, these restarts do not prove.";
        }
        return " It is better than "
                + (worse == others
                        ? "every other."
                        : Numbers.count(worse) + " of the other " + Numbers.count(others)
                                + "; the rest is not proved worse.");
    }

    private List<String> settingLines(Display display) {
        List<String> explanation = differences.isEmpty() ? List.of() : display.wrapped(explanation());
        List<String> lines =
                new ArrayList<>(table(target.isEmpty() || display.isFull()).lines(display.below(explanation.size())));
        lines.addAll(explanation);
        return lines;
    }

    private String explanation() {
        return "Best less this: "
                + (target.isPresent()
                        ? "success rates in percentage points"
                        : "how much lower the best one's loss is, median")
                + ", intervals that hold all at once with 95 %"
                + "; " + AdvantageWords.pairing(differences.values()) + ".";
    }

    /** Losses are left out where a screen has no room for them beside the target. */
    private TextTable table(boolean showsLoss) {
        List<TextTable.Column> columns = new ArrayList<>();
        sweep.axes().forEach(axis -> columns.add(TextTable.Column.numbers(names.of(axis))));
        boolean isSingle =
                settings.stream().allMatch(setting -> setting.members().size() == 1);
        if (target.isPresent()) {
            columns.add(TextTable.Column.numbers("reached"));
            if (isSample) {
                columns.add(TextTable.Column.words("95 % interval"));
            }
            columns.add(TextTable.Column.numbers("steps"));
            columns.add(TextTable.Column.numbers("ERT"));
        }
        if (showsLoss) {
            columns.add(TextTable.Column.numbers(isSingle ? "loss" : "median loss"));
        }
        if (!differences.isEmpty()) {
            columns.add(TextTable.Column.words("best less this"));
        }
        TextTable table = new TextTable(columns);
        settings.forEach(setting -> table.row(row(setting, showsLoss)));
        return table;
    }

    private List<String> row(Setting setting, boolean showsLoss) {
        List<String> cells = new ArrayList<>(names.values(setting));
        if (target.isPresent()) {
            cells.add(Numbers.count(setting.reached().count()) + " of "
                    + Numbers.count(setting.reached().total()));
            if (isSample) {
                cells.add(Words.interval(setting.reached()));
            }
            OptionalLong median = setting.toTarget().quantile(0.5);
            cells.add(median.isPresent() ? Numbers.count(median.getAsLong()) : "-");
            double time = setting.toTarget().expectedRunningTime();
            cells.add(Double.isFinite(time) ? Numbers.count(Math.round(time)) : "-");
        }
        if (showsLoss) {
            cells.add(Numbers.measure(setting.medianLoss()));
        }
        if (!differences.isEmpty()) {
            cells.add(Optional.ofNullable(differences.get(setting))
                    .map(AdvantageWords::of)
                    .orElse(""));
        }
        return cells;
    }

    private static Map<String, Object> content(Axis axis) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("key", axis.key());
        content.put("values", axis.values());
        content.put("ofMembers", axis.isOfMembers());
        return content;
    }

    private Map<String, Object> content(Setting setting) {
        Map<String, Object> content = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int a = 0; a < sweep.axes().size(); a++) {
            Axis axis = sweep.axes().get(a);
            String written = axis.values().get(setting.place().get(a));
            values.put(axis.key(), axis.isNumeric() ? (Object) Double.valueOf(written) : written);
        }
        content.put("values", values);
        content.put("population", setting.population() + 1);
        content.put("members", setting.members().size());
        content.put("diverged", setting.diverged());
        content.put("bestLoss", setting.bestLoss());
        content.put("medianLoss", setting.medianLoss());
        if (target.isPresent()) {
            content.put("reached", SharesContent.of(setting.reached(), isSample));
            content.putAll(TargetContent.of(setting.toTarget(), isSample));
        }
        Optional.ofNullable(differences.get(setting)).ifPresent(difference -> content.put("toBest", difference));
        return content;
    }

    private static Map<String, Object> content(Grid grid) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("measure", grid.measure().word());
        content.put("rows", grid.rows().key());
        content.put("columns", grid.columns().key());
        content.put("values", grid.values());
        return content;
    }
}
