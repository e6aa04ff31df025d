package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.difference.Verdict;
import org.gradlab.difference.Verdict.CannotTell;
import org.gradlab.explore.DerivativeCheck;
import org.gradlab.explore.DerivativeCheck.Row;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;

/** The check of derivatives as lines. */
public final class CheckText {
    private static final String CANNOT_TELL = "cannot tell";

    private CheckText() {}

    /** The table of partial derivatives at all points. */
    public static List<String> lines(DerivativeCheck check, Display display) {
        TextTable table = TextTable.aligned("at", "derivative by", "by rule", "measured", "+-", "");
        for (Row row : check.rows()) {
            table.row(List.of(
                    Words.of(row.point()),
                    row.variable(),
                    row.analytic().isDefined() ? Words.of(row.analytic()) : "none",
                    Words.of(row.measured()),
                    Words.errorOf(row.measured()),
                    word(row.verdict())));
        }
        List<String> reasons = check.rows().stream()
                .map(Row::verdict)
                .filter(CannotTell.class::isInstance)
                .map(Verdict::words)
                .distinct()
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("Derivatives by the rules beside those measured from values of f alone");
        lines.addAll(table.lines(display.below(1 + reasons.size())));
        lines.addAll(reasons);
        return lines;
    }

    /** The reasons, which are long, stand below the table. */
    private static String word(Verdict verdict) {
        return verdict instanceof CannotTell ? CANNOT_TELL : verdict.words();
    }
}
