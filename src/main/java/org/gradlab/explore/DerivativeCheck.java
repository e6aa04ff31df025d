package org.gradlab.explore;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradlab.difference.Approximation;
import org.gradlab.difference.Measurement;
import org.gradlab.difference.Verdict;
import org.gradlab.difference.Verdict.CannotTell;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.expression.RoundedValue;
import org.gradlab.expression.Value;
import org.gradlab.expression.Value.Undefined;

/** Partial derivatives by the rules of calculus beside the same measured from values of the function alone. */
public record DerivativeCheck(List<Row> rows) {

    public DerivativeCheck {
        rows = List.copyOf(rows);
    }

    /** One partial derivative at one point. */
    public record Row(Point point, String variable, Value analytic, Measurement measured, Verdict verdict) {}

    /** The check of every partial derivative at every point. */
    public static DerivativeCheck of(Gradient gradient, List<Point> points) {
        return new DerivativeCheck(
                points.stream().flatMap(point -> rows(gradient, point).stream()).toList());
    }

    private static List<Row> rows(Gradient gradient, Point point) {
        List<Value> analytic = gradient.at(point);
        return IntStream.range(0, analytic.size())
                .mapToObj(i -> row(gradient, point, i, analytic.get(i)))
                .toList();
    }

    private static Row row(Gradient gradient, Point point, int index, Value analytic) {
        String variable = gradient.variables().get(index);
        Measurement measured = MeasuredSlope.of(gradient.function(), point, Map.of(variable, 1.0));
        Verdict verdict = analytic instanceof Undefined undefined
                ? new CannotTell(undefined.reason())
                : Verdict.of(claimed(gradient.partials().get(index), point), measured);
        return new Row(point, variable, analytic, measured, verdict);
    }

    private static Approximation claimed(Expression partial, Point point) {
        RoundedValue value = RoundedValue.at(partial, point);
        return new Approximation(value.value(), value.error());
    }
}
