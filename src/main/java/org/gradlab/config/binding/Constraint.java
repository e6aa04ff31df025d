package org.gradlab.config.binding;

import com.google.gson.JsonObject;

/** What must hold between the keys of a section. */
@FunctionalInterface
public interface Constraint {

    /** Records a violation in {@code fields}; entries that could not be read are absent there. */
    void check(Fields fields);

    /** Adds the constraint to the section's JSON Schema if that can say it. Modified: {@code schema}. */
    default void describe(JsonObject schema) {}

    /** Exactly one of two keys is written. */
    static Constraint exactlyOne(Key<?, ?> first, Key<?, ?> second) {
        return new ExactlyOne(first, second);
    }
}
