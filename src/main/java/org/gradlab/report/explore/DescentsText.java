package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.DescentTable.Ending;
import org.gradlab.explore.DescentTable.Row;
import org.gradlab.explore.LearningRateLimit;
import org.gradlab.expression.Point;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** Descents from one start at several learning rates as lines: each a row of losses, and what its rate does. */
public final class DescentsText {
    /** Steps whose losses are shown, beside the last one. */
    private static final List<Integer> SHOWN = List.of(0, 1, 2, 5, 10);

    private DescentsText() {}

    /** The losses side by side, and the rates beside their limits. */
    public static List<String> lines(
            List<DescentTable> descents, List<Optional<LearningRateLimit>> limits, Display display) {
        Point start = descents.get(0).rows().get(0).position();
        List<Integer> steps = steps(descents);
        TextTable table = TextTable.aligned(Stream.concat(
                        Stream.of("rate"),
                        Stream.concat(
                                steps.stream().map(step -> step == 0 ? "f at step 0" : "step " + step),
                                Stream.of("ends at")))
                .toArray(String[]::new));
        descents.forEach(descent -> table.row(cells(descent, steps)));
        List<String> lines = new ArrayList<>();
        lines.add("Descents from %s: update = -rate * gradient".formatted(Words.of(start)));
        lines.addAll(table.lines(display));
        LearningRateText.common(descents.get(0), limits.get(0)).ifPresent(lines::add);
        for (int i = 0; i < descents.size(); i++) {
            lines.add(LearningRateText.line(descents.get(i), limits.get(i)) + ending(descents.get(i)));
        }
        lines.add("With --full: every step.");
        return lines;
    }

    private static List<Integer> steps(List<DescentTable> descents) {
        int last = descents.stream().mapToInt(DescentsText::last).max().orElse(0);
        TreeSet<Integer> steps =
                new TreeSet<>(SHOWN.stream().filter(step -> step < last).toList());
        steps.add(last);
        return List.copyOf(steps);
    }

    private static int last(DescentTable descent) {
        return descent.rows().size() - 1;
    }

    private static List<String> cells(DescentTable descent, List<Integer> steps) {
        List<String> cells = new ArrayList<>(List.of(Numbers.precise(descent.learningRate())));
        steps.forEach(
                step -> cells.add(step <= last(descent) ? loss(descent.rows().get(step)) : ""));
        Point end = descent.rows().get(last(descent)).position();
        cells.add(IntStream.range(0, descent.variables().size())
                .mapToObj(i -> descent.variables().get(i) + " = "
                        + Numbers.measure(end.coordinate(descent.variables().get(i))))
                .reduce((one, other) -> one + ", " + other)
                .orElse(""));
        return cells;
    }

    private static String loss(Row row) {
        return row.loss().isDefined() ? Numbers.measure(row.loss().number().orElseThrow()) : "none";
    }

    private static String ending(DescentTable descent) {
        return descent.ending() == Ending.COMPLETED ? "" : "; " + DescentText.words(descent.ending());
    }
}
