package org.gradlab.explore;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradlab.difference.Approximation;
import org.gradlab.difference.CentralDifferences;
import org.gradlab.difference.Measurement;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Expression.Literal;
import org.gradlab.expression.Point;
import org.gradlab.expression.RoundedValue;

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
        Expression moving = folded(function, point, direction.keySet());
        return CentralDifferences.slope(
                step -> value(moving, point, direction, step), largest, Math.max(least, largest * FINEST));
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
