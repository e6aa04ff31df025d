package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Optional;

/** {@code true} or {@code false}. */
public record BooleanType() implements ValueType<Boolean> {

    @Override
    public Optional<Boolean> read(Cursor cursor) {
        return cursor.text(Scalar.Kind.TRUTH)
                .map(text -> text.toLowerCase(Locale.ROOT).equals("true"))
                .or(() -> cursor.reject(expected()));
    }

    @Override
    public Object write(Boolean value) {
        return value;
    }

    @Override
    public String expected() {
        return "true or false";
    }

    @Override
    public JsonObject schema() {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "boolean");
        return schema;
    }
}
