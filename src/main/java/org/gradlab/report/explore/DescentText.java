package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.DescentTable.Ending;
import org.gradlab.explore.DescentTable.Row;
import org.gradlab.explore.LearningRateLimit;
import org.gradlab.explore.Vector;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** A descent as lines: step | position | loss | gradient | update. */
public final class DescentText {
    /** Rows of a long table that are shown at its beginning and at its end. */
    private static final int FIRST = 7;

    private static final int LAST = 3;

    private DescentText() {}

    /**
     * The table of steps, why it ends, and how the learning rate stands to its limit.
     *
     * @param full whether a long table is shown whole
     */
    public static List<String> lines(
            DescentTable descent, Optional<LearningRateLimit> limit, boolean full, Display display) {
        TextTable table = TextTable.aligned("step", "position", "loss", "gradient", "update");
        List<Row> rows = descent.rows();
        boolean folded = !full && rows.size() > FIRST + 1 + LAST;
        rows.subList(0, folded ? FIRST : rows.size()).forEach(row -> table.row(cells(row)));
        if (folded) {
            table.row(List.of("...", "", "", "", ""));
            rows.subList(rows.size() - LAST, rows.size()).forEach(row -> table.row(cells(row)));
        }
        List<String> lines = new ArrayList<>();
        lines.add("Descent at learning rate %s: update = -%1$s * gradient"
                .formatted(Numbers.precise(descent.learningRate())));
        lines.addAll(table.lines(display));
        lines.add(words(descent.ending()) + (folded ? "; --full lists them" : ""));
        lines.addAll(LearningRateText.lines(descent, limit));
        return lines;
    }

    private static List<String> cells(Row row) {
        return List.of(
                Integer.toString(row.step()),
                Words.of(row.position()),
                Words.of(row.loss()),
                Words.of(row.gradient()),
                row.update().map(DescentText::update).orElse(""));
    }

    private static String update(Vector update) {
        return update.components().size() == 1
                ? Numbers.precise(update.components().get(0))
                : Words.of(update);
    }

    /** Why the descent ends. */
    static String words(Ending ending) {
        return switch (ending) {
            case COMPLETED -> "all steps were made";
            case UNDEFINED -> "stopped: the function has no value or no slope here";
            case DIVERGED -> "stopped: the next position is too large for floating point";
        };
    }
}
