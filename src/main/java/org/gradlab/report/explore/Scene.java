package org.gradlab.report.explore;

import java.util.List;
import org.gradlab.chart.Figure;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.Range;
import org.gradlab.explore.StationaryPoint;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;

/**
 * What is drawn of a function.
 *
 * @param ranges one for each of its one or two variables
 * @param points to be marked
 * @param tangents whether the tangents at the points are drawn (one variable)
 * @param descents whose paths are drawn
 * @param stationary to be marked (one variable)
 */
public record Scene(
        Gradient gradient,
        List<Range> ranges,
        List<Point> points,
        boolean tangents,
        List<DescentTable> descents,
        List<StationaryPoint> stationary) {

    private static final int LONGEST_TITLE = 110;

    public Scene {
        ranges = List.copyOf(ranges);
        points = List.copyOf(points);
        descents = List.copyOf(descents);
        stationary = List.copyOf(stationary);
    }

    /** The function and its derivative as curves, or in two variables as contours with the gradient's field. */
    public Figure figure() {
        return switch (ranges.size()) {
            case 1 -> new CurvePlot(this).figure();
            case 2 -> new ContourPlot(this).figure();
            default ->
                throw new IllegalArgumentException(
                        "functions of one or two variables are drawn, not of " + ranges.size());
        };
    }

    /** The title of the figure. */
    String title() {
        String text = "f = " + gradient.function().text();
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "\u2026";
    }
}
