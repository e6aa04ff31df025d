package org.gradlab.explore;

import java.util.List;
import java.util.OptionalDouble;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;
import org.gradlab.expression.Value.Defined;

/** Partial derivatives by the rules of calculus beside the same found from values of the function alone. */
public record DerivativeCheck(List<Row> rows) {

    /** Up to this relative error they agree; the difference quotient itself is good for some ten digits. */
    static final double TOLERANCE = 1e-6;

    /** Slopes of this share of the function's size are zero to a difference quotient. */
    private static final double FLOOR = 1e-9;

    /** Balances the h^4 that the formula leaves out against the rounding of values over h. */
    private static final double STEP = 1e-3;

    public DerivativeCheck {
        rows = List.copyOf(rows);
    }

    /** What the comparison came to. */
    public enum Outcome {
        AGREES,
        DIFFERS,
        /** One of the two does not exist. */
        NOTHING_TO_COMPARE
    }

    /**
     * One partial derivative at one point.
     *
     * @param relativeError |a - n| / (|a| + |n|), 0 where both are zero; empty where one of them does not exist
     */
    public record Row(
            Point point,
            String variable,
            Value analytic,
            Value numeric,
            OptionalDouble relativeError,
            Outcome outcome) {}

    /** The check of every partial derivative at every point. */
    public static DerivativeCheck of(Gradient gradient, List<Point> points) {
        return new DerivativeCheck(
                points.stream().flatMap(point -> rows(gradient, point).stream()).toList());
    }

    private static List<Row> rows(Gradient gradient, Point point) {
        List<Value> analytic = gradient.at(point);
        double size = Math.abs(gradient.function().number(point));
        return gradient.variables().stream()
                .map(variable -> row(
                        new Line(gradient.function(), point, variable),
                        analytic.get(gradient.variables().indexOf(variable)),
                        size))
                .toList();
    }

    private static Row row(Line line, Value analytic, double size) {
        Value numeric = centralDifference(line);
        if (analytic instanceof Defined a && numeric instanceof Defined n) {
            double difference = Math.abs(a.value() - n.value());
            double scale = Math.abs(a.value()) + Math.abs(n.value());
            double error = scale == 0 ? 0 : difference / scale;
            boolean agrees = error <= TOLERANCE || difference <= FLOOR * (1 + size);
            Outcome outcome = agrees ? Outcome.AGREES : Outcome.DIFFERS;
            return new Row(line.point(), line.variable(), analytic, numeric, OptionalDouble.of(error), outcome);
        }
        return new Row(
                line.point(), line.variable(), analytic, numeric, OptionalDouble.empty(), Outcome.NOTHING_TO_COMPARE);
    }

    /** The central difference of order 4, (4 D(h) - D(2h)) / 3 (Richardson). */
    private static Value centralDifference(Line line) {
        double h = STEP * Math.max(1, Math.abs(line.point().coordinate(line.variable())));
        Value fine = line.rate(-h, h);
        Value coarse = line.rate(-2 * h, 2 * h);
        if (fine instanceof Defined near && coarse instanceof Defined far) {
            return new Defined((4 * near.value() - far.value()) / 3);
        }
        return fine.isDefined() ? coarse : fine;
    }
}
