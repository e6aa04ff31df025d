package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.explore.LimitTable;
import org.gradlab.explore.LimitTable.Row;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** The table of a limit as lines; rows that rounding has spoiled are marked. */
public final class LimitText {
    private static final String SPOILED = "spoiled by rounding";

    private LimitText() {}

    /** The rates for ever smaller h, and the derivative. */
    public static List<String> lines(LimitTable limit, Display display) {
        String x = limit.variable();
        TextTable table = TextTable.aligned(
                "h", "from %s - h to %s".formatted(x, x), "from %s to %s + h".formatted(x, x), "error", "");
        for (Row row : limit.rows()) {
            table.row(List.of(
                    Numbers.precise(row.h()),
                    Words.of(row.left()),
                    Words.of(row.right()),
                    row.error().isPresent() ? Numbers.measure(row.error().getAsDouble()) : "",
                    row.spoiled() ? SPOILED : ""));
        }
        List<String> lines = new ArrayList<>();
        lines.add("Average rate of change of f over h, at " + Words.of(limit.point()));
        lines.addAll(table.lines(display));
        lines.add("the derivative: " + Words.of(limit.slope()));
        return lines;
    }
}
