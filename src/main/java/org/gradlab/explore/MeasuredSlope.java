package org.gradlab.explore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradlab.difference.Approximation;
import org.gradlab.difference.CentralDifferences;
import org.gradlab.difference.Measurement;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Expression.Literal;
import org.gradlab.expression.Interval;
import org.gradlab.expression.Point;
import org.gradlab.expression.RoundedValue;
import org.gradlab.expression.SmoothPiece;

/** The slope of a function along a direction, from values of the function and the rounding errors they are known to have. */
final class MeasuredSlope {
    /** Steps end where they are this many units in the last place of a coordinate: finer ones show its rounding alone. */
    private static final double LAST_UNITS = 4;

    /** For a point at zero, the least step as a share of the largest. */
    private static final double FINEST = 0x1p-80;

    private MeasuredSlope() {}

    /** Along a direction, one component for each coordinate of the point that changes. */
    static Measurement of(Expression function, Point point, Map<String, Double> direction) {
        double reach = direction.keySet().stream()
                .mapToDouble(variable -> Math.abs(point.coordinate(variable)))
                .max()
                .orElse(0);
        double least = direction.keySet().stream()
                .mapToDouble(variable -> LAST_UNITS * Math.ulp(point.coordinate(variable)))
                .min()
                .orElse(0);
        double largest = 2 * Math.scalb(1.0, Math.getExponent(Math.max(1, reach)));
        double smallest = Math.max(least, largest * FINEST);
        Expression moving = folded(function, point, direction.keySet());
        return CentralDifferences.slope(
                step -> value(moving, point, direction, step),
                withinPiece(moving, point, direction, largest, smallest),
                smallest);
    }

    /**
     * The largest step within the smooth piece around the point: behind a kink is another function, and of a kink so near that rounding hides it
     * from small steps nothing else tells. At a kink there is no such piece, and all steps are made.
     */
    private static double withinPiece(
            Expression function, Point point, Map<String, Double> direction, double largest, double smallest) {
        List<String> variables = List.copyOf(point.coordinates().keySet());
        SmoothPiece piece = new SmoothPiece(function, variables);
        for (double step = largest; step >= smallest; step /= 2) {
            double reach = step;
            List<Interval> sides = variables.stream()
                    .map(variable ->
                            around(point.coordinate(variable), reach * Math.abs(direction.getOrDefault(variable, 0.0))))
                    .toList();
            if (piece.contains(sides)) {
                return step;
            }
        }
        return largest;
    }

    private static Interval around(double middle, double reach) {
        return new Interval(middle - reach, middle + reach);
    }

    /** What does not change along the way as a number, whose rounding is the same everywhere and makes no rise. */
    private static Expression folded(Expression function, Point point, Set<String> moving) {
        if (moving.stream().anyMatch(function::dependsOn)) {
            return function.withParts(part -> folded(part, point, moving));
        }
        double number = function.number(point);
        return Double.isFinite(number) ? Literal.of(number) : function;
    }

    private static Approximation value(Expression function, Point point, Map<String, Double> direction, double step) {
        Map<String, RoundedValue> coordinates = new TreeMap<>();
        point.coordinates().forEach((variable, value) -> {
            RoundedValue move =
                    RoundedValue.exact(step).times(RoundedValue.exact(direction.getOrDefault(variable, 0.0)));
            coordinates.put(variable, RoundedValue.exact(value).plus(move));
        });
        RoundedValue value = RoundedValue.of(function, coordinates);
        return new Approximation(value.value(), value.error());
    }
}
