package org.gradlab.explore;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Interval;

/** The values at critical points, and which of them are the lowest or the highest over all the ranges. */
final class CriticalHeights {
    private final Expression function;
    private final LowestValue lowest;
    private final LowestValue highest;

    CriticalHeights(Hessian derivatives, List<Range> ranges) {
        this.function = derivatives.gradient().function();
        Box whole = new Box(
                ranges.stream().map(Range::variable).toList(),
                ranges.stream()
                        .map(range -> new Interval(range.low(), range.high()))
                        .toList());
        this.lowest = new LowestValue(derivatives, whole);
        this.highest =
                new LowestValue(Hessian.of(Gradient.of(new Expression.Negation(function), whole.variables())), whole);
    }

    /** A critical point with the values around it, upside down for a maximum. */
    private record Turn(CriticalBox zero, Interval height) {}

    /** The points, the lowest first. */
    List<CriticalPoint> points(List<CriticalBox> zeros) {
        Stream<CriticalPoint> others = zeros.stream()
                .filter(zero -> zero.kind() != PointKind.MINIMUM && zero.kind() != PointKind.MAXIMUM)
                .map(zero -> zero.point(function, Extent.LOCAL));
        return Stream.of(turns(PointKind.MINIMUM, lowest, zeros), turns(PointKind.MAXIMUM, highest, zeros), others)
                .flatMap(points -> points)
                .sorted(Comparator.comparingDouble(CriticalPoint::value))
                .toList();
    }

    private Stream<CriticalPoint> turns(PointKind kind, LowestValue bound, List<CriticalBox> zeros) {
        List<Turn> turns = zeros.stream()
                .filter(zero -> zero.kind() == kind)
                .map(zero -> new Turn(zero, bound.over(zero.box())))
                .toList();
        double least =
                turns.stream().mapToDouble(turn -> turn.height().high()).min().orElse(Double.NaN);
        List<Turn> deepest =
                turns.stream().filter(turn -> turn.height().low() <= least).toList();
        Extent extent = extent(deepest, bound);
        return turns.stream().map(turn -> turn.zero().point(function, deepest.contains(turn) ? extent : Extent.LOCAL));
    }

    /** That of the deepest; nothing is searched where there are none. */
    private static Extent extent(List<Turn> deepest, LowestValue bound) {
        return deepest.stream()
                .map(Turn::height)
                .reduce(Interval::hull)
                .map(height -> bound.extent(
                        height, deepest.stream().map(turn -> turn.zero().box()).toList()))
                .orElse(Extent.UNKNOWN);
    }
}
