package org.gradlab.binding;

import com.google.gson.JsonObject;

/** What must hold between the keys of a section. */
@FunctionalInterface
public interface Constraint {

    /** Records a violation in {@code fields}; entries that could not be read are absent there. */
    void check(Values fields);

    /** Adds the constraint to the section's JSON Schema if that can say it. Modified: {@code schema}. */
    default void describe(JsonObject schema) {}
}
