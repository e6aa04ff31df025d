package org.gradlab.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradlab.solution.EndPoint;
import org.gradlab.solution.LossLevel;
import org.gradlab.text.Numbers;

/** The levels that the final losses of a run's members fall into, as a waterfall of bars, and what is proved of each. */
final class LevelsReport {

    /** More levels than this are no levels: losses lie anywhere. */
    static final int MOST = 8;

    private static final int LONGEST_BAR = 16;

    private final RunResults results;
    private final List<Level> levels;

    /**
     * A level of the waterfall.
     *
     * @param end what is proved of the end of its best member; empty of a function that is written out, whose end points are
     *     told apart, and where levels are many
     */
    record Level(LossLevel losses, Optional<EndPoint> end) {}

    /** A report on all levels. */
    LevelsReport(RunResults results, List<Level> levels) {
        this.results = results;
        this.levels = List.copyOf(levels);
    }

    OutputSection section(Display display) {
        return new OutputSection("levels", levels.stream().map(this::content).toList(), lines(display));
    }

    private Map<String, Object> content(Level level) {
        LossLevel losses = level.losses();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("lowestLoss", losses.low());
        content.put("medianLoss", losses.median());
        content.put("highestLoss", losses.high());
        content.putAll(SharesContent.of(losses.share(), results.sample()));
        content.put("best", losses.best().member());
        level.end().ifPresent(end -> content.put("end", end));
        return content;
    }

    private List<String> lines(Display display) {
        if (results.members() < 2 || levels.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(display.wrapped(sentence()));
        if (isTable(display)) {
            List<String> proofs = levels.stream()
                    .flatMap(level -> level.end().stream()
                            .flatMap(end -> EndPointWords.proof(level.losses().best(), end).stream()))
                    .flatMap(words -> display.wrapped(words).stream())
                    .toList();
            lines.addAll(table().lines(display.below(lines.size() + proofs.size())));
            lines.addAll(proofs);
        }
        return lines;
    }

    /** A single level is said by the sentence. */
    private boolean isTable(Display display) {
        return levels.size() <= MOST && (levels.size() > 1 || display.isFull());
    }

    private String sentence() {
        if (levels.size() == 1) {
            return "All final losses lie together, " + range(levels.get(0).losses()) + ".";
        }
        if (levels.size() > MOST) {
            return "Final losses lie anywhere from "
                    + Numbers.measure(levels.get(0).losses().low()) + " to "
                    + Numbers.measure(levels.get(levels.size() - 1).losses().high()) + ".";
        }
        String noun = results.isOfFunction() ? "descent" : "restart";
        return levels.stream()
                .map(Level::losses)
                .map(level -> Words.count(level.share().count(), noun) + " near " + Numbers.measure(level.median()))
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
        if (hasProofs()) {
            columns.add(TextTable.Column.words("end"));
        }
        TextTable table = new TextTable(columns);
        levels.forEach(level -> table.row(row(level)));
        return table;
    }

    private boolean hasProofs() {
        return levels.stream().anyMatch(level -> level.end().isPresent());
    }

    private List<String> row(Level level) {
        LossLevel losses = level.losses();
        List<String> cells = new ArrayList<>(List.of(
                range(losses),
                Numbers.count(losses.share().count()),
                Numbers.percent(losses.share().rate())));
        if (results.sample()) {
            cells.add(Words.interval(losses.share()));
        }
        int width = hasProofs() ? LONGEST_BAR / 2 : LONGEST_BAR;
        cells.add(Bar.of(losses.share().rate(), width));
        if (hasProofs()) {
            cells.add(level.end().map(end -> EndPointWords.kind(end.kind())).orElse("-"));
        }
        return cells;
    }

    private static String range(LossLevel level) {
        String low = Numbers.measure(level.low());
        String high = Numbers.measure(level.high());
        return low.equals(high) ? low : low + " to " + high;
    }
}
