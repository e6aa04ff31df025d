package org.gradlab.sweep;

import java.util.List;

/**
 * A key of a sweep and its values.
 *
 * @param key its path, such as {@code optimizer.learningRate}
 * @param values as they are written in one line; at least one
 * @param isOfMembers whether members of one population differ in it
 */
public record Axis(String key, List<String> values, boolean isOfMembers) {

    public Axis {
        values = List.copyOf(values);
    }

    /** Whether all values are numbers. */
    public boolean isNumeric() {
        return values.stream().allMatch(value -> value.matches("-?[0-9.]+(E-?[0-9]+)?"));
    }

    /** The values of an axis of numbers. */
    public double[] numbers() {
        return values.stream().mapToDouble(Double::parseDouble).toArray();
    }
}
