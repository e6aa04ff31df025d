package org.gradlab.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;

/**
 * The derivative as a limit: average rates of change (f(x + h) - f(x)) / h as h goes to zero.
 *
 * @param slope the derivative that the rates should approach
 */
public record LimitTable(Point point, String variable, Value slope, List<Row> rows) {

    private static final int SMALLEST_POWER_OF_TEN = 16;

    public LimitTable {
        rows = List.copyOf(rows);
    }

    /**
     * The average rates over a distance h.
     *
     * @param left from x - h to x
     * @param right from x to x + h
     * @param error how far the right rate is from the slope, where both exist
     * @param spoiled whether rounding has taken over: the error is larger than it was at its best, for a larger h
     */
    public record Row(double h, Value left, Value right, OptionalDouble error, boolean spoiled) {}

    /** The rates for h = 1, 0.1, ..., 1e-16, along one variable. */
    public static LimitTable of(Expression function, Point point, String variable) {
        Value slope = Gradient.of(function, List.of(variable)).at(point).get(0);
        List<Row> rows = IntStream.rangeClosed(0, SMALLEST_POWER_OF_TEN)
                .mapToDouble(power -> Double.parseDouble("1e-" + power))
                .mapToObj(h -> row(h, slope, new Line(function, point, variable)))
                .toList();
        return new LimitTable(point, variable, slope, marked(rows));
    }

    private static Row row(double h, Value slope, Line line) {
        Value right = line.rate(0, h);
        OptionalDouble error = slope.isDefined() && right.isDefined()
                ? OptionalDouble.of(
                        Math.abs(right.number().getAsDouble() - slope.number().getAsDouble()))
                : OptionalDouble.empty();
        return new Row(h, line.rate(-h, 0), right, error, false);
    }

    /** In exact arithmetic the error would go on falling: past its least, the digits of f(x + h) - f(x) have run out. */
    private static List<Row> marked(List<Row> rows) {
        double least =
                rows.stream().flatMapToDouble(row -> row.error().stream()).min().orElse(Double.POSITIVE_INFINITY);
        List<Row> marked = new ArrayList<>();
        boolean past = false;
        for (Row row : rows) {
            double error = row.error().orElse(least);
            marked.add(new Row(row.h(), row.left(), row.right(), row.error(), past && error > least));
            past |= error == least;
        }
        return marked;
    }
}
