package org.gradlab.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradlab.solution.LossLevel;
import org.gradlab.text.Numbers;

/** The levels that the final losses of a run's members fall into, as a waterfall of bars. */
final class LevelsReport {

    private static final int LONGEST_BAR = 24;

    /** More levels than this are no levels: losses lie anywhere. */
    private static final int MOST = 8;

    private final RunResults results;
    private final List<LossLevel> levels;

    /** A report on all levels. */
    LevelsReport(RunResults results, List<LossLevel> levels) {
        this.results = results;
        this.levels = List.copyOf(levels);
    }

    /** As JSON names them. */
    OutputSection section(Display display) {
        return new OutputSection("levels", levels.stream().map(this::content).toList(), lines(display));
    }

    private Map<String, Object> content(LossLevel level) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("lowestLoss", level.low());
        content.put("medianLoss", level.median());
        content.put("highestLoss", level.high());
        content.putAll(SharesContent.of(level.share(), results.sample()));
        content.put("best", level.members().get(0).member());
        return content;
    }

    private List<String> lines(Display display) {
        if (results.members() < 2 || levels.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(display.wrapped(sentence()));
        if (levels.size() > 1 && (display.isFull() || levels.size() <= MOST)) {
            lines.addAll(table().lines(display.below(lines.size())));
        }
        return lines;
    }

    private String sentence() {
        String members = results.isOfFunction() ? "descent" : "restart";
        if (levels.size() == 1) {
            return "All final losses lie together, from "
                    + Numbers.measure(levels.get(0).low()) + " to "
                    + Numbers.measure(levels.get(0).high()) + ".";
        }
        if (levels.size() > MOST) {
            return "Final losses lie anywhere from "
                    + Numbers.measure(levels.get(0).low()) + " to "
                    + Numbers.measure(levels.get(levels.size() - 1).high()) + ": " + levels.size() + " levels.";
        }
        return levels.stream()
                .map(level -> Words.count(level.share().count(), members) + " near " + Numbers.measure(level.median()))
                .collect(Collectors.joining(", ", "Final losses fall into " + levels.size() + " levels: ", "."));
    }

    private TextTable table() {
        List<TextTable.Column> columns = new ArrayList<>(List.of(
                TextTable.Column.words("final loss"),
                TextTable.Column.numbers("members"),
                TextTable.Column.numbers("share")));
        if (results.sample()) {
            columns.add(TextTable.Column.words("95 % interval"));
        }
        columns.add(TextTable.Column.words(""));
        TextTable table = new TextTable(columns);
        levels.forEach(level -> table.row(row(level)));
        return table;
    }

    private List<String> row(LossLevel level) {
        String low = Numbers.measure(level.low());
        String high = Numbers.measure(level.high());
        List<String> cells = new ArrayList<>(List.of(
                low.equals(high) ? low : low + " to " + high,
                Numbers.count(level.share().count()),
                Numbers.percent(level.share().rate())));
        if (results.sample()) {
            cells.add(Words.interval(level.share()));
        }
        cells.add(Bar.of(level.share().rate(), LONGEST_BAR));
        return cells;
    }
}
