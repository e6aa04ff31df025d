package org.gradlab.explore;

import java.util.List;
import org.gradlab.explore.DerivativeCheck.Outcome;
import org.gradlab.explore.DerivativeCheck.Row;

/** The check of derivatives as lines. */
public final class CheckText {
    private CheckText() {}

    /** The table of partial derivatives at all points. */
    public static List<String> lines(DerivativeCheck check) {
        Table table = new Table("at", "derivative by", "analytic", "numeric", "relative error", "");
        for (Row row : check.rows()) {
            table.add(
                    Words.of(row.point()),
                    row.variable(),
                    Words.of(row.analytic()),
                    Words.of(row.numeric()),
                    row.relativeError().isPresent()
                            ? Words.of(row.relativeError().getAsDouble())
                            : "",
                    words(row.outcome()));
        }
        return table.lines();
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case AGREES -> "agrees";
            case DIFFERS -> "DIFFERS";
            case NOTHING_TO_COMPARE -> "nothing to compare";
        };
    }
}
