package org.gradlab.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A table of text with aligned columns and a header. */
public final class TextTable {

    private static final String GAP = "  ";

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

    /** The table as lines that fit {@code display}, the header bold. */
    public List<String> lines(Display display) {
        int[] widths = widths();
        List<String> headers = columns.stream().map(Column::header).toList();
        List<String> lines = new ArrayList<>();
        lines.add(display.bold(display.fit(line(headers, widths))));
        rows.forEach(row -> lines.add(display.fit(line(row, widths))));
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

    private String line(List<String> cells, int[] widths) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            padded.add(columns.get(i).right() ? padding + cells.get(i) : cells.get(i) + padding);
        }
        return String.join(GAP, padded);
    }
}
