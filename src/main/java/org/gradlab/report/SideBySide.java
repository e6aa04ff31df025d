package org.gradlab.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs, or settings of a sweep, side by side as a page tells them.
 *
 * @param title what they are
 * @param command what prints the same, without its program
 * @param conclusion in words
 * @param table all of them, the best first where they can be compared
 * @param notes what the table needs to be read
 * @param keys the config keys in which they differ, each with the value of every contender in their order; none where the table has them
 * @param contenders those that are drawn, in the order of the table
 * @param all how many there are
 */
public record SideBySide(
        String title,
        String command,
        String conclusion,
        TextTable table,
        List<String> notes,
        Map<String, List<String>> keys,
        List<Contender> contenders,
        int all) {

    /** As many as there are colors that can be told apart. */
    public static final int MOST_DRAWN = 10;

    /**
     * One of them.
     *
     * @param losses final losses, ascending, those that are not finite last
     * @param curve of all its members; empty where nothing is known of them together
     * @param folder of a run with a page of its own
     */
    public record Contender(String name, double[] losses, Optional<LearningCurve> curve, Optional<Path> folder) {}

    public SideBySide {
        notes = List.copyOf(notes);
        contenders = List.copyOf(contenders);
    }
}
