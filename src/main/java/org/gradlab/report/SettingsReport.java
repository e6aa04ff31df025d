package org.gradlab.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.LossCurves;
import org.gradlab.text.Numbers;

/** The learning rates and momenta of a run side by side, each with what its descents looked like. */
public final class SettingsReport {

    private static final int CURVE_WIDTH = 24;

    private final SortedMap<Hyperparameters, Comparison> settings;
    private final LossCurves medians;

    /** A report on the members of each setting and their median losses. */
    public SettingsReport(SortedMap<Hyperparameters, Comparison> settings, LossCurves medians) {
        this.settings = settings;
        this.medians = medians;
    }

    /** The report as lines that fit {@code display}. */
    public List<String> lines(Display display) {
        TextTable table = new TextTable(columns());
        LogScale scale = scale();
        settings.forEach((setting, comparison) -> table.row(row(setting, comparison, scale)));
        List<String> lines = new ArrayList<>(table.lines(display));
        lines.add(display.fit("Curves: median loss" + (lowest() > 0 ? "" : " above the lowest of all medians")
                + " at the record steps, on one log scale; the highest block is the start, or more."));
        return lines;
    }

    private List<TextTable.Column> columns() {
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(TextTable.Column.numbers("learning rate"));
        if (hasMomentum()) {
            columns.add(TextTable.Column.numbers("momentum"));
        }
        columns.add(TextTable.Column.words("behaviour"));
        losses().forEach(header -> columns.add(TextTable.Column.numbers(header)));
        if (hasTarget()) {
            columns.add(TextTable.Column.numbers("reached target"));
            columns.add(TextTable.Column.numbers("median at step"));
        }
        columns.add(TextTable.Column.words("curve"));
        return columns;
    }

    private List<String> row(Hyperparameters setting, Comparison comparison, LogScale scale) {
        List<String> cells = new ArrayList<>();
        cells.add(Numbers.measure(setting.learningRate()));
        if (hasMomentum()) {
            cells.add(Numbers.measure(setting.momentum()));
        }
        cells.add(behaviour(comparison));
        cells.addAll(losses(comparison));
        if (hasTarget()) {
            cells.add(Numbers.percent(comparison.successRate().rate()));
            OptionalLong step = comparison.medianTargetStep();
            cells.add(step.isPresent() ? Numbers.count(step.getAsLong()) : "-");
        }
        cells.add(Sparkline.of(scale, heights(medians.losses().get(setting))));
        return cells;
    }

    private List<String> losses() {
        return isSingle() ? List.of("loss") : List.of("members", "best loss", "median", "worst");
    }

    private List<String> losses(Comparison comparison) {
        String best = Numbers.measure(comparison.rankingLoss(comparison.best()));
        return isSingle()
                ? List.of(best)
                : List.of(
                        Numbers.count(comparison.ranked().size()),
                        best,
                        Numbers.measure(comparison.rankingLoss(comparison.median())),
                        Numbers.measure(comparison.rankingLoss(comparison.worst())));
    }

    private boolean isSingle() {
        return settings.values().stream()
                .allMatch(comparison -> comparison.ranked().size() == 1);
    }

    private String behaviour(Comparison comparison) {
        return isSingle() ? comparison.best().behaviour().words() : BehaviourWords.of(comparison.behaviours());
    }

    private boolean hasMomentum() {
        return settings.keySet().stream().anyMatch(setting -> setting.momentum() != 0);
    }

    private boolean hasTarget() {
        return settings.values().stream()
                .anyMatch(comparison -> comparison.successRate().count() > 0);
    }

    /** From the least median to the greatest one at the start, so that what diverges does not flatten the rest. */
    private LogScale scale() {
        double start = medians.losses().values().stream()
                .mapToDouble(curve -> heights(curve)[0])
                .max()
                .orElse(1);
        return LogScale.over(medians.losses().values().stream()
                .flatMapToDouble(curve -> Arrays.stream(heights(curve)))
                .filter(height -> height <= start)
                .toArray());
    }

    /** Evenly chosen losses of a curve, first and last included; above the lowest of all where a logarithm needs that. */
    private double[] heights(double[] curve) {
        double floor = Math.min(0, lowest());
        int shown = Math.min(CURVE_WIDTH, curve.length);
        return IntStream.range(0, shown)
                .mapToDouble(i -> curve[shown == 1 ? 0 : i * (curve.length - 1) / (shown - 1)] - floor)
                .toArray();
    }

    private double lowest() {
        return medians.losses().values().stream()
                .flatMapToDouble(Arrays::stream)
                .min()
                .orElse(0);
    }
}
