package org.gradlab.explore;

import java.util.List;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Point;

/**
 * What brute force costs beside a descent of the same function, and what it would cost in more variables.
 *
 * @param costs of the same grid in ever more variables
 */
public record GridComparison(GridSearch search, DescentTable descent, List<Cost> costs) {
    private static final List<Integer> MORE_VARIABLES = List.of(1, 2, 3, 10, 100, 1000);
    private static final double DEFAULT_RATE = 0.01;

    public GridComparison {
        costs = List.copyOf(costs);
    }

    /** The grid's evaluations in so many variables, as a power of ten. */
    public record Cost(int variables, double powerOfTen) {}

    /** The search beside the descent. */
    public static GridComparison of(GridSearch search, DescentTable descent) {
        return new GridComparison(
                search,
                descent,
                MORE_VARIABLES.stream()
                        .map(n -> new Cost(n, GridSearch.powerOfTen(search.pointsPerAxis(), n)))
                        .toList());
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
