package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/** A kind of value in a configuration: how it is read, written and described. */
public interface ValueType<T> {

    /** The value at {@code cursor}; empty when it is wrong, and then the errors are recorded there. */
    Optional<T> read(Cursor cursor);

    /**
     * The value as YAML data, which {@link #read} takes back: a string, number, boolean, list or map, or the path of a file,
     * which the writer makes relative to the folder of the text.
     */
    Object write(T value);

    /** What a valid value is, as it completes the sentence "expected ...". */
    String expected();

    /** What must be written at least, as it completes the sentence "expected ...", for who has written nothing at all. */
    default String needed() {
        return expected();
    }

    /** The value's JSON Schema. A new object. */
    JsonObject schema();

    /** What a valid value is, as it stands in a table of the reference. */
    default String summary() {
        return expected();
    }

    /** The same values under another Java type. */
    default <U> ValueType<U> as(Function<T, U> to, Function<U, T> from) {
        return new ConvertedType<>(this, to, from);
    }
}
