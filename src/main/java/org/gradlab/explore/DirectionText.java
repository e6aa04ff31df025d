package org.gradlab.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.explore.DirectionalDerivatives.Row;

/** Directional derivatives as lines, ending with the comparison to the gradient. */
public final class DirectionText {
    private DirectionText() {}

    /** The table of directions, the largest slope of them, and that along the gradient. */
    public static List<String> lines(DirectionalDerivatives derivatives) {
        Table table = new Table("direction", "gradient . direction", "measured");
        derivatives.rows().forEach(row -> add(table, row));
        List<String> lines = new ArrayList<>();
        lines.add("Slope of f in each direction, at " + Words.of(derivatives.point()));
        lines.addAll(table.lines());
        lines.add("largest of these: %s in direction %s"
                .formatted(
                        Words.of(derivatives.largest().slope()),
                        Words.of(derivatives.largest().direction())));
        lines.add(steepest(derivatives));
        return lines;
    }

    private static void add(Table table, Row row) {
        table.add(Words.of(row.direction()), Words.of(row.slope()), Words.of(row.measured()));
    }

    private static String steepest(DirectionalDerivatives derivatives) {
        return derivatives
                .steepest()
                .map(row -> "along the gradient: %s in direction %s, and the gradient's length is %s"
                        .formatted(
                                Words.of(row.measured()),
                                Words.of(row.direction()),
                                Words.of(derivatives.gradient().norm())))
                .orElse("the gradient is zero: no direction is steepest");
    }
}
