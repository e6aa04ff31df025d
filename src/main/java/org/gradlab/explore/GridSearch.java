package org.gradlab.explore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Point;

/**
 * The search for a minimum by brute force: the function at every point of a regular grid.
 *
 * @param best the lowest point met; empty where the function has no value at any
 * @param missing at how many points the function has no value
 */
public record GridSearch(List<Range> axes, int pointsPerAxis, Optional<Best> best, long evaluations, long missing) {

    /** More evaluations than this are not a demonstration any more. */
    public static final long MOST_EVALUATIONS = 10_000_000;

    public GridSearch {
        axes = List.copyOf(axes);
    }

    /** A point of the grid and the value there. */
    public record Best(Point point, double value) {}

    /** The search over a box with an axis for every variable; both ends of each axis are points of the grid. */
    public static GridSearch of(Expression function, List<Range> axes, int pointsPerAxis) {
        checkCost(pointsPerAxis, axes.size());
        long evaluations = Math.round(Math.pow(pointsPerAxis, axes.size()));
        Optional<Best> best = Optional.empty();
        long missing = 0;
        for (long index = 0; index < evaluations; index++) {
            Point point = point(axes, pointsPerAxis, index);
            double value = function.number(point);
            if (!Double.isFinite(value)) {
                missing++;
            } else if (best.isEmpty() || value < best.get().value()) {
                best = Optional.of(new Best(point, value));
            }
        }
        return new GridSearch(axes, pointsPerAxis, best, evaluations, missing);
    }

    /** What the same grid costs in n variables, as a power of ten: log10 of the number of evaluations. */
    public static double powerOfTen(int pointsPerAxis, int variables) {
        return variables * Math.log10(pointsPerAxis);
    }

    /** Whether a grid is small enough to be searched. */
    public static boolean isAffordable(int pointsPerAxis, int variables) {
        return powerOfTen(pointsPerAxis, variables) <= Math.log10(MOST_EVALUATIONS);
    }

    private static void checkCost(int pointsPerAxis, int variables) {
        if (pointsPerAxis < 2) {
            throw new IllegalArgumentException("a grid has at least 2 points per axis, not " + pointsPerAxis);
        }
        if (!isAffordable(pointsPerAxis, variables)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a grid of %,d points along each of %d variables has 10^%.1f points; at most %,d are searched: up to %,d along each",
                    pointsPerAxis,
                    variables,
                    powerOfTen(pointsPerAxis, variables),
                    MOST_EVALUATIONS,
                    (int) Math.pow(MOST_EVALUATIONS + 0.5, 1.0 / variables)));
        }
    }

    /** The digits of the index, to the base of the points per axis, count along the axes. */
    private static Point point(List<Range> axes, int pointsPerAxis, long index) {
        double[] coordinates = new double[axes.size()];
        long rest = index;
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = axes.get(i).at((double) (rest % pointsPerAxis) / (pointsPerAxis - 1));
            rest /= pointsPerAxis;
        }
        return Point.of(axes.stream().map(Range::variable).toList(), coordinates);
    }
}
