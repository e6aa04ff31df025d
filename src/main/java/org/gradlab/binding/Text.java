package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text that matches a pattern as a whole.
 *
 * @param expected what the text is, as it completes "expected ..."
 */
public record Text(Pattern pattern, String expected) implements ValueType<String> {

    /** Any text but the empty one. */
    public static Text nonEmpty(String expected) {
        return new Text(Pattern.compile("[^\\x00]+"), expected);
    }

    @Override
    public Optional<String> read(Cursor cursor) {
        return cursor.text(Scalar.Kind.TEXT)
                .filter(text -> pattern.matcher(text).matches())
                .or(() -> cursor.reject(expected));
    }

    @Override
    public Object write(String value) {
        return value;
    }

    @Override
    public JsonObject schema() {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "string");
        schema.addProperty("pattern", "^" + pattern.pattern() + "$");
        return schema;
    }
}
