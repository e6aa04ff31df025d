package org.gradlab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gradlab.record.SeriesRow;
import org.gradlab.text.Numbers;

/** What was measured of a member's layers at one record step. */
final class MeasuresTable {

    private static final String HISTOGRAM_PREFIX = "h_";

    /** What tells most of whether a signal vanishes, and where; the first first. */
    private static final List<String> TELLING = List.of(
            "dw_norm", "delta_ratio", "gain_weights", "gain_slope", "update_ratio", "dead", "saturated", "mean_slope");

    /** In all layers they are nearly always this: not worth a column. */
    private static final List<String> ZERO_IS_WELL = List.of("dead", "saturated");

    private final List<SeriesRow> rows;
    private final List<String> measures;

    /** The measures of the layers that {@code rows} are about. */
    MeasuresTable(List<SeriesRow> rows) {
        this.rows = rows;
        this.measures = rows.get(0).columns().stream()
                .filter(Predicate.not(column -> column.startsWith(HISTOGRAM_PREFIX)))
                .toList();
    }

    /** A row a layer, with the most telling measures that fit a line; which others there are. */
    List<String> shortened(Display display) {
        List<String> shown = new ArrayList<>();
        for (String measure : TELLING) {
            List<String> more = new ArrayList<>(shown);
            more.add(measure);
            if (measures.contains(measure)
                    && isWorthAColumn(measure)
                    && byLayer(more).width() <= display.width()) {
                shown = more;
            }
        }
        List<String> others =
                measures.stream().filter(Predicate.not(shown::contains)).toList();
        List<String> named = display.wrapped(others(String.join(", ", others)));
        boolean isRoom = rows.size() + 2 + named.size() <= display.height();
        List<String> after = isRoom ? named : display.wrapped(others(others.size() + " more measures"));
        List<String> lines = new ArrayList<>(byLayer(shown).lines(display.below(after.size() + 1)));
        lines.add("");
        lines.addAll(after);
        return lines;
    }

    private static String others(String measures) {
        return "With --full: " + measures + ", the course of dw_norm and histograms of dW.";
    }

    /** A row a measure, a column a layer. */
    List<String> whole(Display display) {
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(TextTable.Column.words("measure"));
        rows.forEach(row -> columns.add(TextTable.Column.numbers("layer " + row.site())));
        TextTable table = new TextTable(columns);
        for (String measure : measures) {
            List<String> cells = new ArrayList<>();
            cells.add(measure);
            rows.forEach(row -> cells.add(Numbers.measure(row.value(measure))));
            table.row(cells);
        }
        return table.lines(display);
    }

    /** How many elements of a layer's dW lie in each decade. */
    List<String> histogram(SeriesRow row, Display display) {
        List<String> bins = row.columns().stream()
                .filter(column -> column.startsWith(HISTOGRAM_PREFIX))
                .toList();
        List<String> labels = bins.stream()
                .map(bin -> bin.substring(HISTOGRAM_PREFIX.length()).replace('_', ' '))
                .toList();
        return HistogramText.lines(labels, bins.stream().mapToDouble(row::value).toArray(), display);
    }

    private boolean isWorthAColumn(String measure) {
        return rows.stream()
                .mapToDouble(row -> row.value(measure))
                .anyMatch(value -> !Double.isNaN(value) && !(value == 0 && ZERO_IS_WELL.contains(measure)));
    }

    private TextTable byLayer(List<String> shown) {
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(TextTable.Column.words("layer"));
        shown.forEach(measure -> columns.add(TextTable.Column.numbers(measure)));
        TextTable table = new TextTable(columns);
        for (SeriesRow row : rows) {
            List<String> cells = new ArrayList<>();
            cells.add(row.site());
            shown.forEach(measure -> cells.add(Numbers.measure(row.value(measure))));
            table.row(cells);
        }
        return table;
    }
}
