package org.gradlab.report.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradlab.report.Display;
import org.gradlab.report.LogScale;
import org.gradlab.report.TextTable;
import org.gradlab.sweep.Axis;
import org.gradlab.sweep.Grid;
import org.gradlab.sweep.GridMeasure;
import org.gradlab.text.Numbers;

/** A grid as a table of numbers, or as shades where there are too many of them. */
final class GridText {

    private static final String SHADES = " \u2591\u2592\u2593\u2588";
    private static final int MOST_SHADES_DOWN = 16;
    private static final int MOST_SHADES_ACROSS = 60;

    /** What a grid needs above and below its rows. */
    private static final int OTHER_LINES = 4;

    private final Grid grid;

    private final SweepNames names;

    GridText(Grid grid, SweepNames names) {
        this.grid = grid;
        this.names = names;
    }

    List<String> lines(Display display) {
        TextTable table = table();
        boolean fits = table.width() <= display.width()
                && (display.isFull() || grid.values().length + OTHER_LINES <= display.height());
        List<String> lines = new ArrayList<>(display.wrapped(caption(fits)));
        lines.addAll(fits ? table.lines(display.whole()) : shades(display));
        return lines;
    }

    private String caption(boolean asNumbers) {
        String title = grid.measure().title();
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) + ", "
                + names.of(grid.rows()) + " down, " + names.of(grid.columns()) + " across"
                + (asNumbers ? "" : shadesCaption())
                + ":";
    }

    private String shadesCaption() {
        double[] shown = finite();
        if (shown.length == 0) {
            return "";
        }
        return ", from light (" + text(Arrays.stream(shown).min().orElseThrow()) + ") to dark ("
                + text(Double.isNaN(grid.atStart()) ? Arrays.stream(shown).max().orElseThrow() : grid.atStart())
                + (Double.isNaN(grid.atStart()) ? ")" : ", at the start, and above)");
    }

    private TextTable table() {
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(TextTable.Column.numbers(""));
        grid.columns().values().forEach(value -> columns.add(TextTable.Column.numbers(SweepNames.value(value))));
        TextTable table = new TextTable(columns);
        for (int row = 0; row < grid.values().length; row++) {
            List<String> cells = new ArrayList<>();
            cells.add(SweepNames.value(grid.rows().values().get(row)));
            for (double value : grid.values()[row]) {
                cells.add(text(value));
            }
            table.row(cells);
        }
        return table;
    }

    private String text(double value) {
        return grid.measure() == GridMeasure.SUCCESS ? Numbers.percent(value) : Numbers.rough(value);
    }

    /** One character for every cell, or for neighbouring cells together their median. */
    private List<String> shades(Display display) {
        int label = grid.rows().values().stream()
                .mapToInt(value -> SweepNames.value(value).length())
                .max()
                .orElse(0);
        int across = Math.min(MOST_SHADES_ACROSS, display.width() - label - 1);
        int down = display.isFull() ? MOST_SHADES_DOWN : Math.min(MOST_SHADES_DOWN, display.height() - OTHER_LINES);
        int[] rows = bounds(grid.rows(), Math.max(2, down));
        int[] columns = bounds(grid.columns(), Math.max(2, across));
        List<String> lines = new ArrayList<>();
        for (int r = 1; r < rows.length; r++) {
            StringBuilder line = new StringBuilder();
            String first = SweepNames.value(grid.rows().values().get(rows[r - 1]));
            line.append(" ".repeat(Math.max(0, label - first.length())))
                    .append(first)
                    .append(' ');
            for (int c = 1; c < columns.length; c++) {
                line.append(shade(median(rows[r - 1], rows[r], columns[c - 1], columns[c])));
            }
            lines.add(line.toString());
        }
        String from = SweepNames.value(grid.columns().values().get(0));
        String to = SweepNames.value(last(grid.columns()));
        int room = Math.max(1, columns.length - 1 - from.length() - to.length());
        lines.add(" ".repeat(label + 1) + from + " ".repeat(room) + to);
        return lines;
    }

    private static String last(Axis axis) {
        return axis.values().get(axis.values().size() - 1);
    }

    /** Where groups of about equal size begin and end. */
    private static int[] bounds(Axis axis, int most) {
        int size = axis.values().size();
        int groups = Math.min(size, most);
        return IntStream.rangeClosed(0, groups)
                .map(i -> (int) ((long) i * size / groups))
                .toArray();
    }

    private double median(int top, int bottom, int left, int right) {
        double[] cells = IntStream.range(top, bottom)
                .mapToObj(row -> Arrays.copyOfRange(grid.values()[row], left, right))
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return cells.length == 0 ? Double.NaN : cells[(cells.length - 1) / 2];
    }

    private char shade(double value) {
        if (Double.isNaN(value)) {
            return '?';
        }
        return SHADES.charAt((int) Math.min(SHADES.length() - 1.0, share(value) * SHADES.length()));
    }

    private double share(double value) {
        if (grid.measure().spansMagnitudes()) {
            return new LogScale(smallest(), DoubleStream.of(finite()).max().orElse(1)).position(value);
        }
        return value;
    }

    private double smallest() {
        return DoubleStream.of(finite()).filter(value -> value > 0).min().orElse(1);
    }

    /** The numbers that shades tell apart: not the losses above that at the start, which are as dark as it is. */
    private double[] finite() {
        return Arrays.stream(grid.values())
                .flatMapToDouble(Arrays::stream)
                .filter(value -> Double.isFinite(value) && !(value > grid.atStart()))
                .toArray();
    }
}
