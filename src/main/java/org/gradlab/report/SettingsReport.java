package org.gradlab.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.LossCurves;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Proportion;
import org.gradlab.restart.basin.Basins;
import org.gradlab.restart.basin.EndPoints;
import org.gradlab.text.Numbers;

/** The learning rates and momenta of a run side by side, each with what its descents looked like. */
final class SettingsReport {

    private static final int LONGEST_CURVE = 24;
    private static final int SHORTEST_CURVE = 8;
    private static final String CURVE = "curve";

    private final RunResults results;
    private final SortedMap<Hyperparameters, Comparison> settings;
    private final LossCurves medians;

    /** A report on the members of each setting and their median losses. */
    SettingsReport(RunResults results, LossCurves medians) {
        this.results = results;
        this.settings = results.settings();
        this.medians = medians;
    }

    /** The report as lines that fit {@code display}. */
    List<String> lines(Display display) {
        List<String> lines = new ArrayList<>(table(curveWidth(display)).lines(display.below(2)));
        lines.addAll(display.wrapped("Curves: " + (isSingle() ? "loss" : "median loss")
                + (lowest() > 0 ? "" : " above the lowest of all") + " over the steps, on one log scale."));
        return lines;
    }

    private TextTable table(int curveWidth) {
        TextTable table = new TextTable(columns());
        LogScale scale = scale();
        settings.forEach((setting, comparison) -> {
            List<String> cells = row(setting, comparison);
            cells.add(Sparkline.of(scale, heights(medians.losses().get(setting), curveWidth)));
            table.row(cells);
        });
        return table;
    }

    /** What the other columns leave of a line, within limits. */
    private int curveWidth(Display display) {
        int others = table(1).width() - CURVE.length();
        return Math.max(SHORTEST_CURVE, Math.min(LONGEST_CURVE, display.width() - others));
    }

    private List<TextTable.Column> columns() {
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(TextTable.Column.numbers("learning rate"));
        if (hasMomentum()) {
            columns.add(TextTable.Column.numbers("momentum"));
        }
        others().forEach(name -> columns.add(TextTable.Column.numbers(name)));
        columns.add(TextTable.Column.words(results.formHeader()));
        losses().forEach(header -> columns.add(TextTable.Column.numbers(header)));
        if (hasTarget()) {
            columns.add(TextTable.Column.numbers("reached target"));
            if (results.sample()) {
                columns.add(TextTable.Column.words("95 % interval"));
            }
            columns.add(TextTable.Column.numbers("median at step"));
        }
        columns.add(TextTable.Column.words(CURVE));
        return columns;
    }

    /** All cells but the curve. */
    private List<String> row(Hyperparameters setting, Comparison comparison) {
        List<String> cells = new ArrayList<>();
        cells.add(Numbers.measure(setting.learningRate()));
        if (hasMomentum()) {
            cells.add(Numbers.measure(setting.momentum()));
        }
        setting.others().values().forEach(value -> cells.add(Numbers.measure(value)));
        cells.add(behaviour(setting, comparison));
        cells.addAll(losses(comparison));
        if (hasTarget()) {
            Proportion reached = comparison.successRate();
            cells.add(Numbers.count(reached.count()) + " of " + Numbers.count(reached.total()));
            if (results.sample()) {
                cells.add(Words.interval(reached));
            }
            OptionalLong step = comparison.medianTargetStep();
            cells.add(step.isPresent() ? Numbers.count(step.getAsLong()) : "-");
        }
        return cells;
    }

    private List<String> losses() {
        if (!isSingle()) {
            return List.of("members", "best loss", "median");
        }
        return onlyVariable().map(variable -> List.of(variable, "loss")).orElse(List.of("loss"));
    }

    private List<String> losses(Comparison comparison) {
        String best = Numbers.measure(comparison.rankingLoss(comparison.best()));
        if (isSingle()) {
            return onlyVariable()
                    .map(variable -> List.of(Numbers.measure(end(comparison.best())), best))
                    .orElse(List.of(best));
        }
        return List.of(
                Numbers.count(comparison.ranked().size()),
                best,
                Numbers.measure(comparison.rankingLoss(comparison.median())));
    }

    /** The variable of a function that has one, in which the ends of descents can be shown. */
    private Optional<String> onlyVariable() {
        return results.endPoints()
                .map(EndPoints::variables)
                .filter(variables -> variables.size() == 1)
                .map(variables -> variables.get(0));
    }

    private double end(MemberResult member) {
        EndPoints points = results.endPoints().orElseThrow();
        return points.ends()[0][points.members().indexOf(member)];
    }

    private boolean isSingle() {
        return settings.values().stream()
                .allMatch(comparison -> comparison.ranked().size() == 1);
    }

    private String behaviour(Hyperparameters setting, Comparison comparison) {
        if (!isSingle()) {
            return results.forms(comparison);
        }
        String words = results.form(comparison.best());
        Basins basins = results.basins().get(setting);
        return basins == null || basins.basins().isEmpty()
                ? words
                : words + ": " + EndPointsReport.kind(basins.basins().get(0));
    }

    /** The last words of the names of all other settings that are compared: {@code beta1}. */
    private List<String> others() {
        return settings.firstKey().others().keySet().stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }

    private boolean hasMomentum() {
        return settings.keySet().stream().anyMatch(setting -> setting.momentum() != 0);
    }

    private boolean hasTarget() {
        return results.target().isPresent();
    }

    /** From the least median to the greatest one at the start, so that what diverges does not flatten the rest. */
    private LogScale scale() {
        double start = medians.losses().values().stream()
                .mapToDouble(curve -> heights(curve, LONGEST_CURVE)[0])
                .max()
                .orElse(1);
        return LogScale.over(medians.losses().values().stream()
                .flatMapToDouble(curve -> Arrays.stream(heights(curve, LONGEST_CURVE)))
                .filter(height -> height <= start)
                .toArray());
    }

    /** Evenly chosen losses of a curve, first and last included; above the lowest of all where a logarithm needs that. */
    private double[] heights(double[] curve, int width) {
        double floor = Math.min(0, lowest());
        int shown = Math.min(width, curve.length);
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
