package org.gradlab.explore;

import java.util.List;
import java.util.stream.DoubleStream;
import org.gradlab.explore.StationaryPoint.Kind;
import org.gradlab.expression.EnclosureProgram;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Interval;
import org.gradlab.expression.Point;

/** The values of a function over a range, as far as they tell its lowest and highest. */
final class Heights {
    private final Expression function;
    private final EnclosureProgram enclosures;
    private final String variable;

    /** At all places where the function can be lowest or highest. */
    private final List<Interval> decided;

    /** Over the stretches that are not searched out. */
    private final List<Interval> open;

    Heights(Expression function, Range range, SlopeZeros zeros) {
        this.function = function;
        this.enclosures = EnclosureProgram.of(List.of(range.variable()), List.of(function));
        this.variable = range.variable();
        DoubleStream places = DoubleStream.concat(
                DoubleStream.of(range.low(), range.high()),
                DoubleStream.concat(
                        zeros.zeros().stream().mapToDouble(SlopeZeros.Zero::x),
                        zeros.flat().stream().mapToDouble(Interval::middle)));
        this.decided =
                places.mapToObj(this::at).filter(height -> !height.isEmpty()).toList();
        this.open = zeros.undecided().stream()
                .map(piece -> over(new Interval(piece.from(), piece.to())))
                .toList();
    }

    /** f(x), to be printed. */
    double number(double x) {
        return function.number(Point.of(variable, x));
    }

    /** How far that number may be off the value at the place that x stands for to its last digit. */
    double error(double x) {
        double number = number(x);
        Interval values = over(new Interval(x - Math.ulp(x), x + Math.ulp(x)));
        return Math.max(values.high() - number, number - values.low());
    }

    /** Whether a minimum or maximum is one of the whole range; heights that rounding cannot tell apart count as equal. */
    Extent extent(double x, Kind kind) {
        Interval own = sided(at(x), kind);
        if (kind == Kind.INFLECTION
                || decided.stream().anyMatch(other -> sided(other, kind).high() < own.low())) {
            return Extent.LOCAL;
        }
        boolean isOpen = open.stream()
                .anyMatch(other -> !other.isEmpty() && sided(other, kind).low() < own.low());
        return isOpen ? Extent.UNKNOWN : Extent.GLOBAL;
    }

    /** Upside down for a maximum. */
    private static Interval sided(Interval height, Kind kind) {
        return kind == Kind.MAXIMUM ? height.negated() : height;
    }

    private Interval at(double x) {
        return over(Interval.of(x));
    }

    private Interval over(Interval piece) {
        return enclosures.over(List.of(piece)).get(0).values();
    }
}
