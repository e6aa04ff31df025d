package org.gradlab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradlab.restart.basin.Basin;
import org.gradlab.restart.basin.Basins;
import org.gradlab.restart.basin.Boundary;
import org.gradlab.restart.basin.RestingPoint;
import org.gradlab.text.Numbers;
import org.gradlab.text.SequenceName;

/** The distinct end points of a function's descents, what they are, and the starts that lead to each. */
final class EndPointsReport {

    private static final int SHOWN_BOUNDARIES = 3;

    private final Basins basins;
    private final boolean sample;

    /**
     * A report on {@code basins}.
     *
     * @param sample whether the starts were drawn, so that shares have an interval
     */
    EndPointsReport(Basins basins, boolean sample) {
        this.basins = basins;
        this.sample = sample;
    }

    /** The report as lines that fit {@code display}. */
    List<String> lines(Display display) {
        if (basins.basins().isEmpty()) {
            return List.of();
        }
        List<String> after = new ArrayList<>(boundaries(display));
        if (sample) {
            after.add("Chance that one more rests somewhere new: " + Numbers.percent(basins.unseen())
                    + " (Good-Turing estimate)");
        }
        List<String> lines = new ArrayList<>(table(display).lines(display.below(after.size())));
        lines.addAll(after);
        return lines;
    }

    private TextTable table(Display display) {
        boolean full = display.isFull();
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(TextTable.Column.words(""));
        basins.variables().forEach(variable -> columns.add(TextTable.Column.numbers(variable)));
        columns.add(TextTable.Column.numbers("loss"));
        columns.add(TextTable.Column.words("kind"));
        columns.add(TextTable.Column.numbers("members"));
        if (sample) {
            columns.add(TextTable.Column.numbers("share"));
            columns.add(TextTable.Column.words("95 % interval"));
        }
        if (hasStarts(full)) {
            basins.variables().forEach(variable -> columns.add(TextTable.Column.words("starts " + variable)));
        }
        if (full) {
            columns.add(TextTable.Column.numbers("gradient"));
            columns.add(TextTable.Column.words("such as"));
        }
        TextTable table = new TextTable(columns);
        IntStream.range(0, basins.basins().size()).forEach(i -> table.row(row(i, full)));
        return table;
    }

    /** In several variables the least and the greatest starts span a box, which says little. */
    private boolean hasStarts(boolean full) {
        return full || basins.variables().size() == 1;
    }

    private List<String> row(int index, boolean full) {
        Basin basin = basins.basins().get(index);
        List<String> cells = new ArrayList<>();
        cells.add(SequenceName.of(index));
        DoubleStream.of(basin.position()).mapToObj(Numbers::measure).forEach(cells::add);
        cells.add(Numbers.measure(basin.loss()));
        cells.add(kind(basin));
        cells.add(Numbers.count(basin.share().count()));
        if (sample) {
            cells.add(Numbers.percent(basin.share().rate()));
            cells.add(Words.interval(basin.share()));
        }
        if (hasStarts(full)) {
            basin.starts().stream().map(EndPointsReport::range).forEach(cells::add);
        }
        if (full) {
            cells.add(Numbers.measure(basin.gradientNorm()));
            cells.add(basin.examples().stream().map(EndPointsReport::example).collect(Collectors.joining(", ")));
        }
        return cells;
    }

    /** What the Hessian proves; a dash where it proves nothing. */
    static String kind(Basin basin) {
        RestingPoint.Kind kind = basin.rest().kind();
        return kind == RestingPoint.Kind.UNDECIDED ? "-" : kind.word();
    }

    private static String range(Basin.Range range) {
        return range.low() == range.high()
                ? Numbers.measure(range.low())
                : Numbers.measure(range.low()) + " to " + Numbers.measure(range.high());
    }

    private static String example(Basin.Example example) {
        String start =
                DoubleStream.of(example.start()).mapToObj(Numbers::measure).collect(Collectors.joining(", "));
        return example.start().length == 1 ? start : "(" + start + ")";
    }

    private List<String> boundaries(Display display) {
        List<Boundary> boundaries = basins.boundaries();
        int shown = display.isFull() ? boundaries.size() : Math.min(SHOWN_BOUNDARIES, boundaries.size());
        List<String> lines = boundaries.stream()
                .limit(shown)
                .map(this::words)
                .flatMap(words -> display.wrapped(words).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        if (shown < boundaries.size()) {
            lines.add("... " + Numbers.count(boundaries.size() - shown) + " more such boundaries with --full");
        }
        return lines;
    }

    private String words(Boundary boundary) {
        return String.format(
                Locale.ROOT,
                "Up to %s = %s starts lead to %s, from %s on to %s.",
                basins.variables().get(0),
                Numbers.measure(boundary.from()),
                SequenceName.of(boundary.below()),
                Numbers.measure(boundary.to()),
                SequenceName.of(boundary.above()));
    }
}
