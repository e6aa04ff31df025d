package org.gradlab.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.statistic.Advantage;
import org.gradlab.statistic.Group;
import org.gradlab.statistic.TargetStatistics;
import org.gradlab.text.Numbers;

/** The settings of one run from the best on: what each takes to reach the target, and by how much the best one is better. */
final class SettingsRanking {

    /** How often any of the differences may lie outside its interval. */
    private static final double ALPHA = 0.05;

    private final RunResults results;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A setting.
     *
     * @param behind by how much the best does better; empty for the best itself, and where members do not tell
     */
    private record Row(
            Hyperparameters setting, Comparison members, TargetStatistics toTarget, Optional<Advantage> behind) {}

    /**
     * The settings of a run.
     *
     * @param steps how many a member makes that nothing stops
     */
    SettingsRanking(RunResults results, long steps) {
        this.results = results;
        List<Map.Entry<Hyperparameters, Comparison>> ranked = results.settings().entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Hyperparameters, Comparison> setting) ->
                                -setting.getValue().successRate().rate())
                        .thenComparingDouble(setting -> median(setting.getValue())))
                .toList();
        Comparison best = ranked.get(0).getValue();
        for (Map.Entry<Hyperparameters, Comparison> setting : ranked) {
            Comparison members = setting.getValue();
            rows.add(new Row(
                    setting.getKey(),
                    members,
                    TargetStatistics.of(members.members(), steps),
                    members == best ? Optional.empty() : behind(best, members, ALPHA / (ranked.size() - 1))));
        }
    }

    /** All settings are tried from the same starts. */
    private Optional<Advantage> behind(Comparison best, Comparison other, double alpha) {
        boolean areAlike = best.members().size() == other.members().size();
        return results.sample() ? Advantage.of(group(best), group(other), areAlike, alpha) : Optional.empty();
    }

    private Group group(Comparison members) {
        return new Group(
                members.members(),
                results.target().isPresent(),
                results.comparison().byValidation());
    }

    private double median(Comparison members) {
        return results.comparison().rankingLoss(members.median());
    }

    OutputSection section(Display display) {
        List<String> lines = new ArrayList<>();
        if (results.sample()) {
            lines.addAll(display.wrapped(conclusion()));
            lines.addAll(table().lines(display.part(2)));
            if (!advantages().isEmpty()) {
                lines.addAll(display.wrapped(explanation()));
            }
        }
        return new OutputSection("ranking", rows.stream().map(this::content).toList(), lines);
    }

    private List<Advantage> advantages() {
        return rows.stream().flatMap(row -> row.behind().stream()).toList();
    }

    private String conclusion() {
        Row best = rows.get(0);
        String words = SettingWords.of(best.setting());
        return (best.toTarget().rate().count() > 0
                        ? "The target is reached most often at " + words + ": " + reached(best) + "."
                        : "The lowest median loss, " + Numbers.measure(median(best.members())) + ", is at " + words
                                + ".")
                + known();
    }

    private static String reached(Row row) {
        return Numbers.count(row.toTarget().rate().count()) + " of "
                + Numbers.count(row.toTarget().rate().total());
    }

    private String known() {
        if (advantages().isEmpty()) {
            return "";
        }
        List<Row> worse = rows.stream()
                .filter(row -> row.behind().filter(Advantage::isProved).isPresent())
                .toList();
        if (worse.size() == rows.size() - 1) {
            return " It is better than every other.";
        }
        return worse.isEmpty()
                ? " That it is better than any other, these restarts do not prove."
                : " It is better than "
                        + worse.stream()
                                .map(row -> SettingWords.of(row.setting()))
                                .collect(Collectors.joining("; "))
                        + ". That it is better than the others, these restarts do not prove.";
    }

    private String explanation() {
        return "Best less this: "
                + (results.target().isPresent()
                        ? "success rates in percentage points"
                        : "how much lower the best one's loss is, median")
                + ", intervals that hold all at once with 95 %; " + AdvantageWords.pairing(advantages()) + "."
                + (results.target().isPresent() ? " ERT: all steps spent for each success." : "");
    }

    private TextTable table() {
        List<TextTable.Column> columns = new ArrayList<>();
        boolean hasMomentum = rows.stream().anyMatch(row -> row.setting().momentum() != 0);
        columns.add(TextTable.Column.numbers("learning rate"));
        if (hasMomentum) {
            columns.add(TextTable.Column.numbers("momentum"));
        }
        rows.get(0).setting().others().keySet().forEach(name -> columns.add(TextTable.Column.numbers(name)));
        if (results.target().isPresent()) {
            columns.add(TextTable.Column.numbers("reached"));
            columns.add(TextTable.Column.words("half at steps"));
            columns.add(TextTable.Column.numbers("ERT"));
        } else {
            columns.add(TextTable.Column.numbers("median loss"));
        }
        columns.add(TextTable.Column.words("best less this"));
        TextTable table = new TextTable(columns);
        rows.forEach(row -> table.row(cells(row, hasMomentum)));
        return table;
    }

    private List<String> cells(Row row, boolean hasMomentum) {
        List<String> cells = new ArrayList<>();
        cells.add(Numbers.measure(row.setting().learningRate()));
        if (hasMomentum) {
            cells.add(Numbers.measure(row.setting().momentum()));
        }
        row.setting().others().values().forEach(value -> cells.add(Numbers.measure(value)));
        if (results.target().isPresent()) {
            TargetStatistics toTarget = row.toTarget();
            cells.add(reached(row));
            cells.add(toTarget.rate().count() == 0 ? "-" : step(toTarget, 0.25) + " to " + step(toTarget, 0.75));
            cells.add(toTarget.rate().count() == 0 ? "-" : Numbers.count(Math.round(toTarget.expectedRunningTime())));
        } else {
            cells.add(Numbers.measure(median(row.members())));
        }
        cells.add(row.behind().map(AdvantageWords::of).orElse(""));
        return cells;
    }

    private static String step(TargetStatistics toTarget, double share) {
        OptionalLong step = toTarget.quantile(share);
        return Numbers.count(step.orElseThrow());
    }

    private Map<String, Object> content(Row row) {
        Map<String, Object> content = new LinkedHashMap<>(SettingsContent.of(row.setting()));
        content.put("members", row.members().members().size());
        content.put("medianLoss", median(row.members()));
        if (results.target().isPresent()) {
            content.put("reached", SharesContent.of(row.toTarget().rate(), results.sample()));
            content.putAll(TargetContent.of(row.toTarget(), results.sample()));
        }
        row.behind().ifPresent(advantage -> content.put("toBest", advantage));
        return content;
    }
}
