package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gradlab.explore.PointKind;
import org.gradlab.explore.PointReport;
import org.gradlab.explore.Trend;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.report.TextTable.Column;
import org.gradlab.text.Numbers;

/** Several points of one function as a table: place | value | slope | word. */
public final class PointsText {
    private PointsText() {}

    /** A row for each report. */
    public static List<String> lines(List<PointReport> reports, Display display) {
        List<String> variables =
                List.copyOf(reports.get(0).point().coordinates().keySet());
        List<Column> columns = new ArrayList<>();
        variables.forEach(variable -> columns.add(Column.words(variable)));
        columns.add(Column.words("f"));
        variables.forEach(variable -> columns.add(Column.words(variables.size() == 1 ? "f'" : "df/d" + variable)));
        columns.add(Column.words(""));
        TextTable table = new TextTable(columns);
        reports.forEach(report -> table.row(cells(report)));
        return table.lines(display);
    }

    private static List<String> cells(PointReport report) {
        List<String> cells = new ArrayList<>();
        report.point().coordinates().values().forEach(coordinate -> cells.add(Numbers.precise(coordinate)));
        cells.add(number(report.value().number()));
        report.gradient().forEach(slope -> cells.add(number(slope.number())));
        cells.add(word(report));
        return cells;
    }

    private static String number(OptionalDouble number) {
        return Numbers.precise(number.orElse(Double.NaN));
    }

    private static String word(PointReport report) {
        return report.gradient().stream()
                .filter(slope -> !slope.isDefined())
                .map(Words::of)
                .findFirst()
                .orElseGet(() -> report.gradient().size() == 1 ? trend(report) : kind(report.kind()));
    }

    private static String trend(PointReport report) {
        return switch (Trend.of(report)) {
            case RISING -> "rising";
            case FALLING -> "falling";
            case LEVEL -> kind(report.kind());
            case UNDEFINED -> "";
        };
    }

    private static String kind(PointKind kind) {
        return switch (kind) {
            case MINIMUM -> "level: local minimum";
            case MAXIMUM -> "level: local maximum";
            case SADDLE -> "level: saddle";
            case DEGENERATE, UNDEFINED -> "level";
            case NOT_STATIONARY -> "sloping";
        };
    }
}
