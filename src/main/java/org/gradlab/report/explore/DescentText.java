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
    private static final List<String> COLUMNS = List.of("step", "position", "loss", "gradient", "update");

    private DescentText() {}

    /** The table of steps, why it ends, and how the learning rate stands to its limit. */
    public static List<String> lines(DescentTable descent, Optional<LearningRateLimit> limit, Display display) {
        TextTable whole = table(descent, COLUMNS.size());
        TextTable table = whole.width() <= display.width() ? whole : table(descent, COLUMNS.size() - 1);
        List<String> lines = new ArrayList<>();
        lines.add("Descent at learning rate %s: update = -%1$s * gradient"
                .formatted(Numbers.precise(descent.learningRate())));
        List<String> end = new ArrayList<>(List.of(words(descent.ending())));
        end.addAll(LearningRateText.lines(descent, limit));
        lines.addAll(table.lines(display.below(1 + end.size())));
        lines.addAll(end);
        return lines;
    }

    /** The first columns; without the updates, which the title gives as a formula, where they do not fit. */
    private static TextTable table(DescentTable descent, int columns) {
        TextTable table = TextTable.aligned(COLUMNS.subList(0, columns).toArray(String[]::new));
        descent.rows().forEach(row -> table.row(cells(row).subList(0, columns)));
        return table;
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
