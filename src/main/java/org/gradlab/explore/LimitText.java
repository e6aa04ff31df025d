package org.gradlab.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.explore.LimitTable.Row;

/** The table of a limit as lines; rows that rounding has spoiled are marked. */
public final class LimitText {
    private static final String SPOILED = "spoiled by rounding";

    private LimitText() {}

    /** The rates for ever smaller h, and the derivative. */
    public static List<String> lines(LimitTable limit) {
        String x = limit.variable();
        Table table =
                new Table("h", "from %s - h to %s".formatted(x, x), "from %s to %s + h".formatted(x, x), "error", "");
        for (Row row : limit.rows()) {
            table.add(
                    Words.of(row.h()),
                    Words.of(row.left()),
                    Words.of(row.right()),
                    row.error().isPresent() ? Words.of(row.error().getAsDouble()) : "",
                    row.spoiled() ? SPOILED : "");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Average rate of change of f over h, at " + Words.of(limit.point()));
        lines.addAll(table.lines());
        lines.add("the derivative: " + Words.of(limit.slope()));
        return lines;
    }
}
