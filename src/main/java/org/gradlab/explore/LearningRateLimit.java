package org.gradlab.explore;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gradlab.expression.Hessian;
import org.gradlab.expression.Point;

/**
 * The learning rate beyond which a step of gradient descent lands farther from a minimum than it began: 2 over the curvature, which is f''
 * or the largest eigenvalue of the Hessian. On a parabola a step multiplies the distance by 1 - rate * curvature.
 *
 * @param limits 2 / curvature at each place where the curvature is above zero; there is at least one
 * @param places at how many places the curvature was asked for
 * @param constant whether the curvature is the same everywhere, so that the limit holds for the whole function
 */
public record LearningRateLimit(List<Double> limits, int places, boolean constant) {

    public LearningRateLimit {
        limits = List.copyOf(limits);
    }

    /** The limits at these places; empty where the curvature is nowhere above zero, and thus sets none. */
    public static Optional<LearningRateLimit> at(Hessian derivatives, List<Point> places) {
        List<Double> limits = places.stream()
                .map(place -> limit(PointReport.of(derivatives, place).eigenvalues()))
                .flatMapToDouble(OptionalDouble::stream)
                .boxed()
                .toList();
        boolean constant = derivatives.rows().stream()
                .flatMap(List::stream)
                .allMatch(entry -> entry.variables().isEmpty());
        return limits.isEmpty()
                ? Optional.empty()
                : Optional.of(new LearningRateLimit(limits, places.size(), constant));
    }

    private static OptionalDouble limit(List<Double> eigenvalues) {
        return eigenvalues.stream().mapToDouble(Double::doubleValue).max().stream()
                .filter(curvature -> curvature > 0)
                .map(curvature -> 2 / curvature)
                .filter(Double::isFinite)
                .findFirst();
    }

    /** The lowest limit. */
    public double lowest() {
        return limits.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** The highest limit. */
    public double highest() {
        return limits.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** At how many places a rate is above the limit. */
    public long exceededBy(double rate) {
        return limits.stream().filter(limit -> rate > limit).count();
    }

    /** What a step at a rate multiplies the distance to the minimum of the parabola by, in the direction of the largest curvature. */
    public double factor(double rate) {
        return 1 - 2 * rate / lowest();
    }
}
