package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * Part of a section's declaration: one key, or several keys that make one value together.
 *
 * @param <R> the record the section stands for
 * @param <T> what the entry contributes to the record
 */
public sealed interface Declaration<R, T> permits Key, Variants, OneOf, Part {

    /** Every key the entry may take from the mapping. */
    List<String> names();

    /** Puts the entry's value into {@code fields} if it is there and valid, and records what is wrong. */
    void read(Values fields);

    /** Adds the keys and values of {@code section} to {@code target}. Modified: {@code target}. */
    void write(R section, Map<String, Object> target);

    /** Adds the keys to an object's JSON Schema. Modified: {@code schema}. */
    void describe(JsonObject schema);

    /** The entry's lines in a table of the reference. */
    List<ReferenceRow> rows();
}
