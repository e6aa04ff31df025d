package org.gradlab.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number of a config that may take several values, which are compared side by side; in most configs it takes one.
 *
 * @param values at least one
 */
public record Sweep(List<Double> values) {

    public Sweep {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("expected at least one value, found none");
        }
    }

    /** These values. */
    public static Sweep of(Double... values) {
        return new Sweep(List.of(values));
    }

    /** A number of {@code range}, or a list of such numbers. */
    public static ValueType<Sweep> in(RealNumber range) {
        return new SweepType(range);
    }

    /** How many values it takes. */
    public int size() {
        return values.size();
    }

    /** The same sweeps a level further down: {@code step} is a key, or an index in brackets. */
    static Map<String, Sweep> under(String step, Map<String, Sweep> sweeps) {
        Map<String, Sweep> deeper = new LinkedHashMap<>();
        sweeps.forEach((path, sweep) -> deeper.put(joined(step, path), sweep));
        return deeper;
    }

    private static String joined(String step, String path) {
        return path.isEmpty() || path.startsWith("[") ? step + path : step + "." + path;
    }
}
