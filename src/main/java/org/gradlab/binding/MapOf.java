package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping of at least one key, whose keys the user names. The order is that of the text.
 *
 * @param expected what the mapping is, as it completes "expected ..."
 */
public record MapOf<T>(ValueType<T> item, String expected) implements ValueType<Map<String, T>> {

    @Override
    public Optional<Map<String, T>> read(Cursor cursor) {
        Optional<Map<String, Cursor>> items =
                cursor.mapping().map(Mapping::values).filter(map -> !map.isEmpty());
        if (items.isEmpty()) {
            return cursor.reject(expected);
        }
        Map<String, T> values = new LinkedHashMap<>();
        items.get().forEach((key, value) -> item.read(value).ifPresent(v -> values.put(key, v)));
        return values.size() == items.get().size()
                ? Optional.of(Collections.unmodifiableMap(values))
                : Optional.empty();
    }

    @Override
    public Object write(Map<String, T> values) {
        Map<String, Object> written = new LinkedHashMap<>();
        values.forEach((key, value) -> written.put(key, item.write(value)));
        return written;
    }

    @Override
    public String summary() {
        return "by name, " + item.summary();
    }

    @Override
    public JsonObject schema() {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "object");
        schema.add("additionalProperties", item.schema());
        schema.addProperty("minProperties", 1);
        return schema;
    }
}
