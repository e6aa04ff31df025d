package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.explore.LimitTable;
import org.gradlab.explore.LimitTable.Row;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** The table of a limit as lines; rows that rounding has spoiled are marked. */
public final class LimitText {
    /** Lines beside the rows: a title, a header and the result. */
    private static final int AROUND = 3;

    private static final int FEWEST = 4;
    private static final String SPOILED = "spoiled by rounding";

    private LimitText() {}

    /** The rates for ever smaller h, and the derivative. */
    public static List<String> lines(LimitTable limit, Display display) {
        String x = limit.variable();
        TextTable table = TextTable.aligned(
                "h", "from %s - h to %s".formatted(x, x), "from %s to %s + h".formatted(x, x), "error", "");
        List<Row> rows = shown(limit.rows(), display.height() - AROUND);
        for (Row row : rows) {
            table.row(List.of(
                    Numbers.precise(row.h()),
                    Words.of(row.left()),
                    Words.of(row.right()),
                    row.error().isPresent() ? Numbers.measure(row.error().getAsDouble()) : "",
                    row.spoiled() ? SPOILED : ""));
        }
        List<String> lines = new ArrayList<>();
        lines.add("Average rate of change of f over h, at " + Words.of(limit.point()));
        lines.addAll(table.lines(display.below(2)));
        boolean isWhole = rows.size() == limit.rows().size();
        lines.add("the derivative: " + Words.of(limit.slope()) + (isWhole ? "" : " (more rows with --full)"));
        return lines;
    }

    /** Every row, or every second, third and so on, beginning with the first, as many as there is room for. */
    private static List<Row> shown(List<Row> rows, int most) {
        int distance = 1;
        while ((rows.size() - 1) / distance + 1 > Math.max(FEWEST, most)) {
            distance++;
        }
        int every = distance;
        return IntStream.range(0, rows.size())
                .filter(i -> i % every == 0)
                .mapToObj(rows::get)
                .toList();
    }
}
