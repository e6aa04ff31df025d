package org.gradlab.report.explore;

import org.gradlab.chart.Coordinates;
import org.gradlab.expression.Point;
import org.gradlab.text.Numbers;

/** The short texts of pictures: four significant digits. */
final class PlotLabels {
    private PlotLabels() {}

    /** A place: {@code (2, -0.5)}. */
    static String of(Coordinates place) {
        return "(" + Numbers.measure(place.x()) + ", " + Numbers.measure(place.y()) + ")";
    }

    /** A point: {@code 2} in one variable, {@code (2, 1)} in two. */
    static String of(Point point) {
        String numbers = String.join(
                ", ",
                point.coordinates().values().stream().map(Numbers::measure).toList());
        return point.coordinates().size() == 1 ? numbers : "(" + numbers + ")";
    }
}
