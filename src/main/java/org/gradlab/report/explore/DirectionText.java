package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.explore.DirectionalDerivatives;
import org.gradlab.explore.DirectionalDerivatives.Row;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** Directional derivatives as lines, ending with the comparison to the gradient. */
public final class DirectionText {
    private DirectionText() {}

    /** The table of directions, the largest slope of them, and that along the gradient. */
    public static List<String> lines(DirectionalDerivatives derivatives, Display display) {
        TextTable table = TextTable.aligned("direction", "angle", "gradient . direction", "measured", "+-");
        derivatives.rows().forEach(row -> table.row(cells(row)));
        List<String> lines = new ArrayList<>();
        lines.add("Slope of f in each direction by its angle to the gradient, at " + Words.of(derivatives.point()));
        lines.addAll(table.lines(display.below(4)));
        Row largest = derivatives.largest();
        lines.add("largest of these: %s in direction %s"
                .formatted(Numbers.precise(largest.slope()), Words.of(largest.direction())));
        lines.addAll(steepest(derivatives));
        return lines;
    }

    private static List<String> cells(Row row) {
        return List.of(
                Words.of(row.direction()),
                Words.angle(row.angle()),
                Numbers.precise(row.slope()),
                Words.of(row.measured()),
                Words.errorOf(row.measured()));
    }

    private static List<String> steepest(DirectionalDerivatives derivatives) {
        return derivatives
                .steepest()
                .map(row -> List.of(
                        "along the gradient: %s in direction %s"
                                .formatted(Numbers.precise(row.slope()), Words.of(row.direction())),
                        "the gradient's length is %s: no direction is steeper"
                                .formatted(
                                        Numbers.precise(derivatives.gradient().norm()))))
                .orElse(List.of("the gradient is zero: no direction is steepest"));
    }
}
