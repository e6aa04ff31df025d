package org.gradlab.explore;

import java.util.List;
import java.util.Optional;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;

/**
 * A function at a point.
 *
 * @param gradient [variables]
 * @param hessian [variables, variables]
 * @param eigenvalues of the Hessian, smallest first; empty where an entry does not exist
 */
public record PointReport(
        Point point,
        Value value,
        List<Value> gradient,
        List<List<Value>> hessian,
        List<Double> eigenvalues,
        PointKind kind) {

    public PointReport {
        gradient = List.copyOf(gradient);
        hessian = hessian.stream().map(List::copyOf).toList();
        eigenvalues = List.copyOf(eigenvalues);
    }

    /** The report on a function of at least one variable at a point. */
    public static PointReport of(Hessian derivatives, Point point) {
        if (derivatives.rows().isEmpty()) {
            throw new IllegalArgumentException("a constant has no gradient: the expression has no variable");
        }
        List<Value> gradient = derivatives.gradient().at(point);
        List<List<Value>> hessian = derivatives.at(point);
        List<Double> eigenvalues = matrix(hessian).map(Eigenvalues::of).orElse(List.of());
        PointKind kind = eigenvalues.isEmpty()
                ? PointKind.UNDEFINED
                : PointKind.of(position(point), Vector.of(gradient).orElseThrow(), eigenvalues);
        Value value = derivatives.gradient().function().at(point);
        return new PointReport(point, value, gradient, hessian, eigenvalues, kind);
    }

    private static Vector position(Point point) {
        return Vector.of(point.coordinates().values().stream()
                .mapToDouble(coordinate -> coordinate)
                .toArray());
    }

    private static Optional<double[][]> matrix(List<List<Value>> hessian) {
        boolean exists = hessian.stream().flatMap(List::stream).allMatch(Value::isDefined);
        return exists
                ? Optional.of(hessian.stream()
                        .map(row -> row.stream()
                                .mapToDouble(value -> value.number().orElseThrow())
                                .toArray())
                        .toArray(double[][]::new))
                : Optional.empty();
    }
}
