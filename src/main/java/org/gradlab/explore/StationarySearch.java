package org.gradlab.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.explore.SlopeZeros.Zero;
import org.gradlab.explore.StationaryPoint.Evidence;
import org.gradlab.explore.StationaryPoint.Kind;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Interval;
import org.gradlab.expression.Polynomial;
import org.gradlab.expression.PolynomialRoots;

/**
 * The zeros of the slope of a function of one variable over a range, all of them: those of polynomials by exact arithmetic, others by
 * proving of ever smaller intervals that they contain none.
 *
 * @param method how they were sought
 * @param points by increasing x, the ends of the range included
 * @param flatPieces where the slope is zero all along
 * @param undecided where more zeros may be; nowhere else are any
 */
public record StationarySearch(
        Range range,
        Method method,
        List<StationaryPoint> points,
        List<FlatPiece> flatPieces,
        List<UndecidedPiece> undecided) {

    public StationarySearch {
        points = List.copyOf(points);
        flatPieces = List.copyOf(flatPieces);
        undecided = List.copyOf(undecided);
    }

    /** How zeros are sought. */
    public enum Method {
        /** By Sturm's theorem, in exact arithmetic. */
        EXACT,
        /** By interval arithmetic, which decides all but what it lists. */
        SUBDIVISION
    }

    /** The search in a range. */
    public static StationarySearch of(Gradient gradient, Range range) {
        Optional<SlopeZeros> exact = exact(gradient, range);
        SlopeZeros zeros = exact.orElseGet(() -> Subdivision.zeros(gradient, range));
        Heights heights = new Heights(gradient.function(), range, zeros);
        return new StationarySearch(
                range,
                exact.isPresent() ? Method.EXACT : Method.SUBDIVISION,
                points(zeros, heights),
                zeros.flat().stream()
                        .map(piece -> new FlatPiece(piece.low(), piece.high(), heights.number(piece.middle())))
                        .toList(),
                zeros.undecided());
    }

    private static List<StationaryPoint> points(SlopeZeros zeros, Heights heights) {
        List<StationaryPoint> points = new ArrayList<>();
        for (Zero zero : zeros.zeros()) {
            Kind kind = Kind.of(zero.before(), zero.after());
            Extent extent = heights.extent(zero.x(), kind);
            points.add(new StationaryPoint(
                    zero.x(), heights.number(zero.x()), heights.error(zero.x()), kind, zero.evidence(), extent));
        }
        return points;
    }

    private static Optional<SlopeZeros> exact(Gradient gradient, Range range) {
        Interval interval = new Interval(range.low(), range.high());
        return Polynomial.of(gradient.function(), range.variable())
                .map(Polynomial::derivative)
                .map(slope -> slope.isZero()
                        ? new SlopeZeros(List.of(), List.of(interval), List.of())
                        : new SlopeZeros(roots(slope, interval), List.of(), List.of()));
    }

    private static List<Zero> roots(Polynomial slope, Interval interval) {
        return PolynomialRoots.of(slope, interval).stream()
                .map(root -> new Zero(root.x(), root.signBefore(), root.signAfter(), Evidence.PROVED))
                .toList();
    }
}
