package org.gradlab.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.text.Numbers;

/**
 * A table of text with aligned columns and a header. Nothing is cut: columns that do not fit the width follow in blocks below,
 * each with the first column; rows that do not fit the height are counted where they are missing.
 */
public final class TextTable {

    private static final String GAP = "  ";
    private static final int FEWEST_LINES = 4;

    /**
     * A column.
     *
     * @param header its header
     * @param right true if cells end at the same place, as numbers do
     */
    public record Column(String header, boolean right) {

        /** A column of words. */
        public static Column words(String header) {
            return new Column(header, false);
        }

        /** A column of numbers, aligned to the right. */
        public static Column numbers(String header) {
            return new Column(header, true);
        }
    }

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** An empty table. */
    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** An empty table whose columns are all aligned to the left, as rows of numbers are whose leading digits are to be compared. */
    public static TextTable aligned(String... headers) {
        return new TextTable(Stream.of(headers).map(Column::words).toList());
    }

    /**
     * Adds a row. Modified: this table.
     *
     * @throws IllegalArgumentException if there are not as many cells as columns
     */
    public void row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /** The columns. */
    public List<Column> columns() {
        return columns;
    }

    /** The cells of every row. */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /** This table, where neighbouring rows that differ in the first cell alone are one, from the first to the last of them. */
    TextTable folded() {
        TextTable folded = new TextTable(columns);
        int first = 0;
        for (int row = 1; row <= rows.size(); row++) {
            if (row == rows.size() || !rest(row).equals(rest(first))) {
                List<String> cells = new ArrayList<>(rows.get(first));
                cells.set(
                        0,
                        first == row - 1
                                ? cells.get(0)
                                : cells.get(0) + " to " + rows.get(row - 1).get(0));
                folded.row(cells);
                first = row;
            }
        }
        return folded;
    }

    /** The table as lines that fit {@code display}, the headers bold. */
    public List<String> lines(Display display) {
        int[] widths = widths();
        List<int[]> blocks = blocks(widths, display.width());
        // Each block has a header, and what separates it from the block before.
        int mostRows = Math.max(FEWEST_LINES, (display.height() - 2 * blocks.size() + 1) / blocks.size());
        List<String> lines = new ArrayList<>();
        for (int[] block : blocks) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(display.bold(line(columns.stream().map(Column::header).toList(), widths, block)));
            lines.addAll(rows(widths, block, mostRows));
        }
        return lines;
    }

    /** How many characters its lines take where the display is wide enough. */
    public int width() {
        return Arrays.stream(widths()).sum() + GAP.length() * (columns.size() - 1);
    }

    private List<String> rest(int row) {
        return rows.get(row).subList(1, columns.size());
    }

    /** The rows, or as many of the first and the last as fit, with a line between them that says how many are left out. */
    private List<String> rows(int[] widths, int[] block, int most) {
        int size = rows.size();
        int head = size <= most ? size : most / 2;
        int tail = size <= most ? 0 : most - 1 - head;
        List<String> lines = new ArrayList<>();
        rows.subList(0, head).forEach(row -> lines.add(line(row, widths, block)));
        if (head + tail < size) {
            lines.add("... " + Numbers.count(size - head - tail) + " rows more with --full");
        }
        rows.subList(size - tail, size).forEach(row -> lines.add(line(row, widths, block)));
        return lines;
    }

    private int[] widths() {
        int[] widths =
                columns.stream().mapToInt(column -> column.header().length()).toArray();
        for (List<String> row : rows) {
            Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).length()));
        }
        return widths;
    }

    /** The columns of each block: the first one and as many others as fit {@code width}, at least one. */
    private static List<int[]> blocks(int[] widths, int width) {
        List<int[]> blocks = new ArrayList<>();
        int from = 1;
        while (blocks.isEmpty() || from < widths.length) {
            int to = from;
            int used = widths[0];
            while (to < widths.length && (to == from || used + GAP.length() + widths[to] <= width)) {
                used += GAP.length() + widths[to];
                to++;
            }
            blocks.add(
                    IntStream.concat(IntStream.of(0), IntStream.range(from, to)).toArray());
            from = to;
        }
        return blocks;
    }

    private String line(List<String> cells, int[] widths, int[] block) {
        List<String> padded = new ArrayList<>();
        for (int i : block) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            padded.add(columns.get(i).right() ? padding + cells.get(i) : cells.get(i) + padding);
        }
        return String.join(GAP, padded).stripTrailing();
    }
}
