package org.gradlab.explore;

import java.util.List;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;

/**
 * The tangent at a point, T(x) = f(a) + f'(a) * (x - a): a line in one variable, a plane in two.
 *
 * @param point a
 * @param value f(a)
 * @param slopes [variables], the gradient at a
 */
public record Tangent(List<String> variables, Point point, Value value, List<Value> slopes) {

    public Tangent {
        variables = List.copyOf(variables);
        slopes = List.copyOf(slopes);
    }

    /** The tangent of a function at a point. */
    public static Tangent of(Gradient gradient, Point point) {
        return new Tangent(gradient.variables(), point, gradient.function().at(point), gradient.at(point));
    }

    /** The tangent's height over another point; NaN where there is no tangent. */
    public double at(Point other) {
        double height = value.number().orElse(Double.NaN);
        for (int i = 0; i < slopes.size(); i++) {
            String variable = variables.get(i);
            height += slopes.get(i).number().orElse(Double.NaN)
                    * (other.coordinate(variable) - point.coordinate(variable));
        }
        return height;
    }
}
