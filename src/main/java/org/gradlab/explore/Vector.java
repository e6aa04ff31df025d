package org.gradlab.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.expression.Value;

/**
 * A vector in the space of a function's variables.
 *
 * @param components [variables]
 */
public record Vector(List<Double> components) {

    public Vector {
        components = List.copyOf(components);
    }

    /** The vector with these components. */
    public static Vector of(double... components) {
        return new Vector(Arrays.stream(components).boxed().toList());
    }

    /** The direction in the plane that is so many degrees from the first axis, turned towards the second. */
    public static Vector atAngle(double degrees) {
        double quarters = degrees / 90;
        // The axes are exact: cos(pi / 2) is 6e-17 to floating point, and zero to everybody else.
        boolean isAxis = quarters == Math.rint(quarters);
        double cosine = Math.cos(Math.toRadians(degrees));
        double sine = Math.sin(Math.toRadians(degrees));
        return isAxis ? of(Math.rint(cosine) + 0.0, Math.rint(sine) + 0.0) : of(cosine, sine);
    }

    /** The vector of these values, if all of them exist. */
    public static Optional<Vector> of(List<Value> values) {
        return values.stream().allMatch(Value::isDefined)
                ? Optional.of(new Vector(values.stream()
                        .map(value -> value.number().orElseThrow())
                        .toList()))
                : Optional.empty();
    }

    /** Its length, computed without overflow. */
    public double norm() {
        return components.stream().mapToDouble(Double::doubleValue).reduce(0, Math::hypot);
    }

    /** The scalar product. */
    public double dot(Vector other) {
        return IntStream.range(0, components.size())
                .mapToDouble(i -> components.get(i) * other.components.get(i))
                .sum();
    }

    /** Every component times a number. */
    public Vector times(double factor) {
        return new Vector(
                components.stream().map(component -> component * factor).toList());
    }
}
