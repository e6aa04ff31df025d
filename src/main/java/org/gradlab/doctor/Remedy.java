package org.gradlab.doctor;

import java.util.List;

/**
 * One change of a config.
 *
 * @param kind what is changed, such as {@code initializer}
 * @param line the change as a person writes it
 * @param overrides the same as assignments of keys
 */
public record Remedy(String kind, String line, List<String> overrides) {

    /** Overrides that are not to be modified. */
    public Remedy {
        overrides = List.copyOf(overrides);
    }

    static Remedy of(String kind, String key, Object value) {
        return new Remedy(kind, key + ": " + value, List.of(key + "=" + value));
    }
}
