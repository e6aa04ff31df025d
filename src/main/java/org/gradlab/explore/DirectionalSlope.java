package org.gradlab.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;

/**
 * The slope of a function in one direction: gradient . direction = |gradient| * cos(angle between them).
 *
 * @param direction of length 1
 * @param gradient [variables]
 * @param slope gradient . direction
 * @param rows that direction first, then those at 0, 90 and 180 degrees to the gradient; 90 only from two variables on
 */
public record DirectionalSlope(Point point, Vector direction, Vector gradient, double slope, List<Row> rows) {

    public DirectionalSlope {
        rows = List.copyOf(rows);
    }

    /**
     * Any direction at an angle to the gradient.
     *
     * @param angle in degrees; NaN where the gradient is zero
     * @param cosine of the angle; NaN where the gradient is zero
     * @param product |gradient| * cos
     */
    public record Row(double angle, double cosine, double product) {}

    /** The slope in a direction of any length but zero; empty where the gradient does not exist. */
    public static Optional<DirectionalSlope> of(Gradient gradient, Point point, Vector direction) {
        return Vector.of(gradient.at(point)).map(vector -> of(vector, point, direction.times(1 / direction.norm())));
    }

    private static DirectionalSlope of(Vector gradient, Point point, Vector direction) {
        double length = gradient.norm();
        double slope = gradient.dot(direction);
        double cosine = length == 0 ? Double.NaN : Math.max(-1, Math.min(1, slope / length));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Math.toDegrees(Math.acos(cosine)), cosine, length == 0 ? 0 : length * cosine));
        if (length > 0) {
            rows.add(new Row(0, 1, length));
            if (direction.components().size() > 1) {
                rows.add(new Row(90, 0, 0));
            }
            rows.add(new Row(180, -1, -length));
        }
        return new DirectionalSlope(point, direction, gradient, slope, rows);
    }
}
