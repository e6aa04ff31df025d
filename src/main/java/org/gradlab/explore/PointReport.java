package org.gradlab.explore;

import java.util.List;
import java.util.Optional;
import org.gradlab.expression.Enclosure;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Interval;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;

/**
 * A function at a point.
 *
 * @param gradient [variables]
 * @param hessian [variables, variables]
 * @param eigenvalues of the Hessian, smallest first; empty where an entry does not exist
 * @param eigenvalueError how far each of them may be off for rounding; NaN where that is not known
 * @param slopeBound where the slope counts as zero: no partial derivative is larger at any point that rounds to this one; otherwise NaN
 * @param nearby the critical point that was proved next to this one, where the slope is not zero
 */
public record PointReport(
        Point point,
        Value value,
        List<Value> gradient,
        List<List<Value>> hessian,
        List<Double> eigenvalues,
        double eigenvalueError,
        PointKind kind,
        double slopeBound,
        Optional<CriticalPoint> nearby) {
    /** A coordinate is meant to this many units in its last place: no one can type it better. */
    private static final double MEANT = 4;

    /** A critical point nearer than this share of 1 + |x| is named, since a person may have typed six of its digits. */
    private static final double NEAR = 1e-5;

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
        Value value = derivatives.gradient().function().at(point);
        if (eigenvalues.isEmpty()) {
            return new PointReport(
                    point,
                    value,
                    gradient,
                    hessian,
                    eigenvalues,
                    Double.NaN,
                    PointKind.UNDEFINED,
                    Double.NaN,
                    Optional.empty());
        }
        Krawczyk krawczyk = new Krawczyk(derivatives);
        Box box = Box.around(point, derivatives.gradient().variables(), MEANT);
        List<Interval> slopes =
                krawczyk.slopes(box).stream().map(Enclosure::values).toList();
        boolean isZero = slopes.stream().allMatch(slope -> slope.contains(0));
        PointKind kind = isZero ? kind(krawczyk, box) : PointKind.NOT_STATIONARY;
        double bound = slopes.stream().mapToDouble(Interval::magnitude).max().orElse(0);
        return new PointReport(
                point,
                value,
                gradient,
                hessian,
                eigenvalues,
                krawczyk.curvatures(box)
                        .map(Curvature::of)
                        .map(Curvature::error)
                        .orElse(Double.NaN),
                kind,
                isZero ? bound : Double.NaN,
                isZero ? Optional.empty() : nearby(derivatives, point));
    }

    private static PointKind kind(Krawczyk krawczyk, Box box) {
        return krawczyk.curvatures(box).map(Curvature::of).map(Curvature::kind).orElse(PointKind.DEGENERATE);
    }

    private static Optional<CriticalPoint> nearby(Hessian derivatives, Point point) {
        List<String> variables = derivatives.gradient().variables();
        Box surroundings = new Box(
                variables,
                variables.stream()
                        .mapToDouble(point::coordinate)
                        .mapToObj(x -> new Interval(x - NEAR * (1 + Math.abs(x)), x + NEAR * (1 + Math.abs(x))))
                        .toList());
        Krawczyk krawczyk = new Krawczyk(derivatives);
        return krawczyk.of(surroundings)
                .filter(Krawczyk.Finding::isUnique)
                .map(Krawczyk.Finding::box)
                .map(box -> new CriticalBox(box, kind(krawczyk, box), true)
                        .point(derivatives.gradient().function(), Extent.UNKNOWN));
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
