package org.gradlab.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.explore.DescentTable.Ending;
import org.gradlab.explore.DescentTable.Row;

/** A descent as lines: step | position | loss | gradient | update. */
public final class DescentText {
    private DescentText() {}

    /** The table of steps, and why it ends. */
    public static List<String> lines(DescentTable descent) {
        Table table = new Table("step", "position", "loss", "gradient", "update");
        descent.rows().forEach(row -> add(table, row));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(words(descent.ending()));
        return lines;
    }

    private static void add(Table table, Row row) {
        table.add(
                Integer.toString(row.step()),
                Words.of(row.position()),
                Words.of(row.loss()),
                Words.of(row.gradient()),
                row.update().map(DescentText::update).orElse(""));
    }

    private static String update(Vector update) {
        return update.components().size() == 1 ? Words.of(update.components().get(0)) : Words.of(update);
    }

    private static String words(Ending ending) {
        return switch (ending) {
            case COMPLETED -> "all steps were made";
            case UNDEFINED -> "stopped: the function has no value or no slope here";
            case DIVERGED -> "stopped: the next position is too large for floating point";
        };
    }
}
