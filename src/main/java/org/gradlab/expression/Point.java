package org.gradlab.expression;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A value for each variable, all finite; sorted by name. */
public record Point(Map<String, Double> coordinates) {

    public Point {
        coordinates = Collections.unmodifiableMap(new TreeMap<>(coordinates));
        coordinates.forEach((name, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("the coordinate %s is %s, not a number".formatted(name, value));
            }
        });
    }

    /** The point on the line of one variable. */
    public static Point of(String variable, double value) {
        return new Point(Map.of(variable, value));
    }

    /** The point with {@code values[i]} for {@code variables[i]}. */
    public static Point of(List<String> variables, double... values) {
        if (variables.size() != values.length) {
            throw new IllegalArgumentException(
                    "%d values for the %d variables %s".formatted(values.length, variables.size(), variables));
        }
        Map<String, Double> coordinates = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            coordinates.put(variables.get(i), values[i]);
        }
        return new Point(coordinates);
    }

    /** The value of a variable. */
    public double coordinate(String variable) {
        Double value = coordinates.get(variable);
        if (value == null) {
            throw new IllegalArgumentException(
                    "no value for the variable '%s'; the point gives %s".formatted(variable, coordinates.keySet()));
        }
        return value;
    }

    /** The point with one coordinate changed. */
    public Point with(String variable, double value) {
        Map<String, Double> changed = new TreeMap<>(coordinates);
        changed.put(variable, value);
        return new Point(changed);
    }

    /** The values of these variables, in their order. */
    public double[] values(List<String> variables) {
        return variables.stream().mapToDouble(this::coordinate).toArray();
    }

    /** E.g. {@code x = 3, y = 2}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        coordinates.forEach((name, value) -> text.append(text.isEmpty() ? "" : ", ")
                .append(name)
                .append(" = ")
                .append(Notation.number(value)));
        return text.toString();
    }
}
