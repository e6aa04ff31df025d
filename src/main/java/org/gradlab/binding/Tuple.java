package org.gradlab.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A list of a given length whose items differ in meaning, such as {@code [low, high, points]}.
 *
 * @param items what each item is, in order
 * @param expected what the list is, as it completes "expected ..."
 */
public record Tuple<T>(List<ValueType<T>> items, String expected) implements ValueType<List<T>> {

    @Override
    public Optional<List<T>> read(Cursor cursor) {
        Optional<List<Cursor>> written = cursor.items().filter(list -> list.size() == items.size());
        if (written.isEmpty()) {
            return cursor.reject(expected);
        }
        List<T> values = IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).read(written.get().get(i)))
                .flatMap(Optional::stream)
                .toList();
        return values.size() == items.size() ? Optional.of(values) : Optional.empty();
    }

    @Override
    public Object write(List<T> values) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).write(values.get(i)))
                .toList();
    }

    @Override
    public JsonObject schema() {
        JsonArray kinds = new JsonArray();
        items.forEach(item -> kinds.add(item.schema()));
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "array");
        schema.add("prefixItems", kinds);
        schema.addProperty("minItems", items.size());
        schema.addProperty("maxItems", items.size());
        return schema;
    }
}
