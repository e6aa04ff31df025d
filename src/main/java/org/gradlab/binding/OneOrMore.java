package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** One item alone, or a list of items. A list of one is written as the item alone. */
public record OneOrMore<T>(ListOf<T> list) implements ValueType<List<T>> {

    /** A number, or a list of numbers, such as those whose effects are compared. */
    public static OneOrMore<Double> of(RealNumber number) {
        return new OneOrMore<>(new ListOf<>(number, "a list of such numbers"));
    }

    @Override
    public Optional<List<T>> read(Cursor cursor) {
        if (cursor.scalar().isPresent()) {
            return list.item().read(cursor).map(List::of);
        }
        boolean hasItems = cursor.items().filter(items -> !items.isEmpty()).isPresent();
        return hasItems ? list.read(cursor) : cursor.reject(expected());
    }

    @Override
    public Object write(List<T> values) {
        return values.size() == 1 ? list.item().write(values.get(0)) : list.write(values);
    }

    @Override
    public String expected() {
        return list.item().expected() + ", or " + list.expected();
    }

    @Override
    public JsonObject schema() {
        return Alternatives.schema(List.of(list.item().schema(), list.schema()));
    }
}
