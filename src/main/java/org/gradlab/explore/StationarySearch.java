package org.gradlab.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.explore.StationaryPoint.Kind;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;

/**
 * The search for the stationary points of a function of one variable: f' is sampled, and where its sign changes the interval is halved until
 * floating point can halve it no more. Zeros that f' only touches are found as the least of |f'|.
 */
public final class StationarySearch {
    private static final int INTERVALS = 2000;
    private static final int HALVINGS = 200;

    /** A slope that is this many times larger than around it belongs to a pole. */
    private static final double STEEPER = 1e6;

    /** A slope of this share of those around it is zero but for rounding. */
    private static final double ZERO = 1e-6;

    private static final double TOUCHING_ZERO = 1e-9;

    /** Of an interval around zero. */
    private static final double NEXT_TO_ZERO = 1e-12;

    private final Gradient gradient;
    private final String variable;

    private StationarySearch(Gradient gradient) {
        this.gradient = gradient;
        this.variable = gradient.variables().get(0);
    }

    /**
     * The stationary points in an interval, by increasing x. It is cut into {@value #INTERVALS} parts; of two points within one part both may be
     * missed. A flat stretch is none, nor is a pole.
     */
    public static List<StationaryPoint> of(Gradient gradient, Range range) {
        StationarySearch search = new StationarySearch(gradient);
        int[] sloping = IntStream.rangeClosed(0, INTERVALS)
                .filter(i -> Math.abs(search.slope(place(range, i))) > 0)
                .toArray();
        List<StationaryPoint> found = new ArrayList<>();
        for (int i = 1; i < sloping.length; i++) {
            // One zero between them, or one place without slope, may be the point itself; more are a stretch.
            if (sloping[i] - sloping[i - 1] <= 2) {
                search.turn(place(range, sloping[i - 1]), place(range, sloping[i]))
                        .ifPresent(found::add);
            }
            if (i >= 2 && sloping[i] - sloping[i - 2] <= 3) {
                double[] three = {place(range, sloping[i - 2]), place(range, sloping[i - 1]), place(range, sloping[i])};
                search.pause(three).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingDouble(StationaryPoint::x));
        return List.copyOf(found);
    }

    private static double place(Range range, int index) {
        return range.at((double) index / INTERVALS);
    }

    /** f' at a place; NaN where it does not exist. */
    private double slope(double x) {
        return gradient.at(Point.of(variable, x)).get(0).number().orElse(Double.NaN);
    }

    /** The point between two places, if f' has different signs there. */
    private Optional<StationaryPoint> turn(double from, double to) {
        if (Math.signum(slope(from)) == Math.signum(slope(to))) {
            return Optional.empty();
        }
        double left = from;
        double right = to;
        double root = (from + to) / 2;
        for (int i = 0; i < HALVINGS && Math.abs(slope(root)) > 0 && left < root && root < right; i++) {
            boolean isLeft = Math.signum(slope(root)) == Math.signum(slope(from));
            left = isLeft ? root : left;
            right = isLeft ? right : root;
            root = left + (right - left) / 2;
        }
        double around = Math.max(Math.abs(slope(from)), Math.abs(slope(to)));
        boolean isPole = Math.max(Math.abs(slope(left)), Math.abs(slope(right))) > STEEPER * around;
        Kind kind = slope(from) < 0 ? Kind.MINIMUM : Kind.MAXIMUM;
        // Halving comes ever closer to zero, but floating point is so fine there that it never arrives.
        double x = Math.abs(root) < NEXT_TO_ZERO * (to - from) ? 0 : root;
        return isPole ? Optional.empty() : at(x, kind, !(Math.abs(slope(x)) <= ZERO * around));
    }

    /** The point around the middle of three places where f' touches zero without changing its sign. */
    private Optional<StationaryPoint> pause(double[] three) {
        double[] slopes = DoubleStream.of(three).map(this::slope).toArray();
        boolean isDip = Math.abs(slopes[1]) < Math.abs(slopes[0]) && Math.abs(slopes[1]) <= Math.abs(slopes[2]);
        boolean sameSign = Stream.of(1, 2).allMatch(i -> Math.signum(slopes[i]) == Math.signum(slopes[0]));
        if (!isDip || !sameSign) {
            return Optional.empty();
        }
        double left = three[0];
        double right = three[2];
        for (int i = 0; i < HALVINGS; i++) {
            double third = (right - left) / 3;
            boolean isLeft = Math.abs(slope(left + third)) < Math.abs(slope(right - third));
            right = isLeft ? right - third : right;
            left = isLeft ? left : left + third;
        }
        double x = (left + right) / 2;
        boolean touches = Math.abs(slope(x)) <= TOUCHING_ZERO * Math.abs(slopes[0]);
        return touches ? at(x, Kind.INFLECTION, false) : Optional.empty();
    }

    private Optional<StationaryPoint> at(double x, Kind kind, boolean isKink) {
        return gradient.function().at(Point.of(variable, x)).number().stream()
                .mapToObj(value -> new StationaryPoint(x, value, kind, isKink))
                .findFirst();
    }
}
