package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A list of at least one item.
 *
 * @param expected what the list is, as it completes "expected ..."
 */
public record ListOf<T>(ValueType<T> item, String expected) implements ValueType<List<T>> {

    @Override
    public Optional<List<T>> read(Cursor cursor) {
        Optional<List<Cursor>> items = cursor.items().filter(list -> !list.isEmpty());
        if (items.isEmpty()) {
            return cursor.reject(expected);
        }
        List<T> values =
                items.get().stream().map(item::read).flatMap(Optional::stream).toList();
        return values.size() == items.get().size() ? Optional.of(values) : Optional.empty();
    }

    @Override
    public Object write(List<T> values) {
        return values.stream().map(item::write).toList();
    }

    @Override
    public JsonObject schema() {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "array");
        schema.add("items", item.schema());
        schema.addProperty("minItems", 1);
        return schema;
    }
}
