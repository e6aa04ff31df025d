package org.gradlab.explore;

import org.gradlab.expression.Expression;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;

/**
 * The line through two points of a curve. Its slope is the average rate of change between them, (f(b) - f(a)) / (b - a).
 *
 * @param from a
 * @param to b, another number than a
 * @param start f(a)
 * @param end f(b)
 */
public record Secant(double from, double to, Value start, Value end) {
    public Secant {
        if (!Double.isFinite(to - from) || from == to) {
            throw new IllegalArgumentException(
                    "a secant needs two different finite places, not %s and %s".formatted(from, to));
        }
    }

    /** The secant of a function of one variable. */
    public static Secant of(Expression function, String variable, double from, double to) {
        return new Secant(from, to, function.at(Point.of(variable, from)), function.at(Point.of(variable, to)));
    }

    /** The average rate of change; NaN where an end has no value. */
    public double slope() {
        return (number(end) - number(start)) / (to - from);
    }

    /** The secant's height over another place; NaN where there is no secant. */
    public double at(double x) {
        return number(start) + slope() * (x - from);
    }

    private static double number(Value value) {
        return value.number().orElse(Double.NaN);
    }
}
