package org.gradlab.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Point;

/**
 * What brute force costs beside a descent of the same function, and what it would cost in more variables.
 *
 * @param search empty where it would take too long
 * @param costs of the same grid in ever more variables
 */
public record GridComparison(int pointsPerAxis, Optional<GridSearch> search, DescentTable descent, List<Cost> costs) {
    private static final List<Integer> MORE_VARIABLES = List.of(1, 2, 3, 10, 100, 1000);
    private static final double DEFAULT_RATE = 0.01;

    public GridComparison {
        costs = List.copyOf(costs);
    }

    /** The grid's evaluations in so many variables, as a power of ten. */
    public record Cost(int variables, double powerOfTen) {}

    /** The search beside the descent. */
    public static GridComparison of(GridSearch search, DescentTable descent) {
        return of(search.pointsPerAxis(), Optional.of(search), descent);
    }

    /** What a search that is too large to be made would cost. */
    public static GridComparison withoutSearch(int pointsPerAxis, DescentTable descent) {
        return of(pointsPerAxis, Optional.empty(), descent);
    }

    private static GridComparison of(int pointsPerAxis, Optional<GridSearch> search, DescentTable descent) {
        GridComparison comparison = new GridComparison(pointsPerAxis, search, descent, List.of())
                .withCostIn(descent.variables().size());
        for (int variables : MORE_VARIABLES) {
            comparison = comparison.withCostIn(variables);
        }
        return comparison;
    }

    /** The same with the cost in so many variables. */
    public GridComparison withCostIn(int variables) {
        Cost cost = new Cost(variables, GridSearch.powerOfTen(pointsPerAxis, variables));
        List<Cost> all = Stream.concat(costs.stream(), Stream.of(cost))
                .distinct()
                .sorted(Comparator.comparingInt(Cost::variables))
                .toList();
        return new GridComparison(pointsPerAxis, search, descent, all);
    }

    /**
     * A learning rate for a descent from a point of which nothing else is known: 1 over the largest size of the Hessian's eigenvalues there,
     * with which a descent on a parabola arrives at once; {@value #DEFAULT_RATE} where there is no curvature.
     */
    public static double learningRate(Gradient gradient, Point start) {
        return PointReport.of(Hessian.of(gradient), start).eigenvalues().stream().mapToDouble(Math::abs).max().stream()
                .map(curvature -> 1 / curvature)
                .filter(Double::isFinite)
                .findFirst()
                .orElse(DEFAULT_RATE);
    }
}
