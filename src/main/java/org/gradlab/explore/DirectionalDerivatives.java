package org.gradlab.explore;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.difference.Measurement;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;

/**
 * How steeply a function rises from a point in each direction: most along the gradient, and there by the gradient's length.
 *
 * @param steepest the direction of the gradient; empty where the gradient is zero and has none
 * @param rows around the circle from the first variable's axis, or scattered over the sphere in more than two variables
 */
public record DirectionalDerivatives(Point point, Vector gradient, Optional<Row> steepest, List<Row> rows) {

    private static final long SEED = 1;

    public DirectionalDerivatives {
        rows = List.copyOf(rows);
    }

    /**
     * One direction.
     *
     * @param direction of length 1
     * @param angle to the gradient, in degrees; NaN where the gradient is zero
     * @param slope the directional derivative, gradient . direction
     * @param measured the same from values of the function alone
     */
    public record Row(Vector direction, double angle, double slope, Measurement measured) {}

    /** The slopes in about {@code count} directions; empty where the gradient does not exist. */
    public static Optional<DirectionalDerivatives> of(Gradient gradient, Point point, int count) {
        return Vector.of(gradient.at(point)).map(vector -> of(gradient, vector, point, count));
    }

    private static DirectionalDerivatives of(Gradient gradient, Vector vector, Point point, int count) {
        List<Row> rows = directions(gradient.variables().size(), count)
                .map(direction -> row(gradient, vector, point, direction))
                .toList();
        Optional<Row> steepest = Optional.of(vector)
                .filter(slopes -> slopes.norm() > 0)
                .map(slopes -> row(gradient, slopes, point, slopes.times(1 / slopes.norm())));
        return new DirectionalDerivatives(point, vector, steepest, rows);
    }

    /** The row with the largest slope among those sampled. */
    public Row largest() {
        return rows.stream().max(Comparator.comparingDouble(Row::slope)).orElseThrow();
    }

    private static Row row(Gradient gradient, Vector vector, Point point, Vector direction) {
        Map<String, Double> components = new LinkedHashMap<>();
        for (int i = 0; i < gradient.variables().size(); i++) {
            components.put(gradient.variables().get(i), direction.components().get(i));
        }
        double slope = vector.dot(direction);
        Measurement measured = MeasuredSlope.of(gradient.function(), point, components);
        return new Row(direction, angle(slope / vector.norm()), slope, measured);
    }

    /** In degrees, of a cosine that rounding may have left a little above 1. */
    private static double angle(double cosine) {
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    }

    private static Stream<Vector> directions(int dimension, int count) {
        return switch (dimension) {
            case 1 -> Stream.of(Vector.of(1), Vector.of(-1));
            case 2 ->
                IntStream.range(0, count)
                        .mapToDouble(i -> 2 * Math.PI * i / count)
                        .mapToObj(angle -> Vector.of(onAxis(Math.cos(angle)), onAxis(Math.sin(angle))));
            default -> sphere(dimension, count);
        };
    }

    /** cos(pi / 2) is 6e-17 to floating point, and zero to everybody else. */
    private static double onAxis(double component) {
        return Math.abs(component) < 1e-15 ? 0 : component;
    }

    /** Normal deviates in every coordinate prefer no direction (Muller 1959). */
    private static Stream<Vector> sphere(int dimension, int count) {
        RandomStream random = new RandomStream(SEED, 0, Purpose.DATA);
        return Stream.generate(() -> Vector.of(DoubleStream.generate(random::nextGaussian)
                        .limit(dimension)
                        .toArray()))
                .limit(count)
                .map(vector -> vector.times(1 / vector.norm()));
    }
}
