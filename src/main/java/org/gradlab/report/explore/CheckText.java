package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.explore.DerivativeCheck;
import org.gradlab.explore.DerivativeCheck.Outcome;
import org.gradlab.explore.DerivativeCheck.Row;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** The check of derivatives as lines. */
public final class CheckText {
    private CheckText() {}

    /** The table of partial derivatives at all points. */
    public static List<String> lines(DerivativeCheck check, Display display) {
        TextTable table = TextTable.aligned("at", "derivative by", "analytic", "numeric", "relative error", "");
        for (Row row : check.rows()) {
            table.row(List.of(
                    Words.of(row.point()),
                    row.variable(),
                    Words.of(row.analytic()),
                    Words.of(row.numeric()),
                    row.relativeError().isPresent()
                            ? Numbers.measure(row.relativeError().getAsDouble())
                            : "",
                    words(row.outcome())));
        }
        List<String> lines = new ArrayList<>();
        lines.add("Derivatives by the rules beside those measured from values of f alone");
        lines.addAll(table.lines(display));
        return lines;
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case AGREES -> "agrees";
            case DIFFERS -> "DIFFERS";
            case NOTHING_TO_COMPARE -> "nothing to compare";
        };
    }
}
