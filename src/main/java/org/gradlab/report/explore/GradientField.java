package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Mark.Arrow;
import org.gradlab.chart.Mark.Arrows;
import org.gradlab.chart.Mark.Stroke;
import org.gradlab.chart.Size;
import org.gradlab.explore.Range;
import org.gradlab.explore.Vector;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;

/** The gradient of a function of two variables as arrows, all over the plane and larger at given points. */
record GradientField(Gradient gradient, Range x, Range y) {
    private static final double PIXELS_PER_ARROW = 38;

    /** Of the room that an arrow has, so that neighbors do not touch. */
    private static final double LONGEST = 0.85;

    /** The length of an arrow at a point, as a share of the panel. */
    private static final double POINT_ARROW = 0.16;

    /** A gradient at a place, with its length as it is seen: in shares of the panel. */
    private record Slope(Coordinates at, Vector vector, double size) {

        /** An arrow whose tail lies so far behind its place, and whose head so far ahead, in shares of the panel. */
        Arrow arrow(double behind, double ahead) {
            return new Arrow(moved(-behind / size), moved(ahead / size));
        }

        private Coordinates moved(double factor) {
            return new Coordinates(
                    at.x() + factor * vector.components().get(0),
                    at.y() + factor * vector.components().get(1));
        }
    }

    /** The field over a panel of this size. */
    Mark over(Size size) {
        int columns = (int) Math.round(size.width() / PIXELS_PER_ARROW);
        int rows = (int) Math.round(size.height() / PIXELS_PER_ARROW);
        List<Slope> slopes = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                slope(x.at((column + 0.5) / columns), y.at((row + 0.5) / rows)).ifPresent(slopes::add);
            }
        }
        double[] sizes = slopes.stream().mapToDouble(Slope::size).sorted().toArray();
        double large = sizes.length == 0 ? 1 : sizes[sizes.length * 9 / 10];
        double room = LONGEST / Math.max(columns, rows);
        List<Arrow> arrows =
                slopes.stream().map(slope -> centered(slope, large, room)).toList();
        return new Arrows("gradient (uphill)", ChartColor.GRAY, Stroke.THIN, arrows);
    }

    /** A large arrow from a point, whatever the length of the gradient; empty where there is no slope. */
    Optional<Arrow> at(Point point) {
        return slope(point).map(slope -> slope.arrow(0, POINT_ARROW));
    }

    /** The length of the gradient at a point; NaN where there is no slope. */
    double length(Point point) {
        return slope(point).map(slope -> slope.vector().norm()).orElse(Double.NaN);
    }

    private Optional<Slope> slope(Point point) {
        return slope(point.coordinate(x.variable()), point.coordinate(y.variable()));
    }

    private Optional<Slope> slope(double a, double b) {
        return Vector.of(gradient.at(Point.of(gradient.variables(), a, b)))
                .map(vector -> new Slope(new Coordinates(a, b), vector, size(vector)))
                .filter(slope -> slope.size() > 0);
    }

    private double size(Vector vector) {
        return Math.hypot(
                vector.components().get(0) / (x.high() - x.low()),
                vector.components().get(1) / (y.high() - y.low()));
    }

    /** Centered at its place; its length grows as the cube root of the slope, so that flat places still show where uphill is. */
    private static Arrow centered(Slope slope, double large, double room) {
        double half = room * Math.min(1, Math.cbrt(slope.size() / large)) / 2;
        return slope.arrow(half, half);
    }
}
