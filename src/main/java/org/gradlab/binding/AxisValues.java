package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The values that a key takes in turn: a list of anything, or a {@link NumberRange}; at least one, and each once. */
public record AxisValues() implements ValueType<List<YamlValue>> {

    private static final String LIST = "a list of values, each once";

    @Override
    public Optional<List<YamlValue>> read(Cursor cursor) {
        if (cursor.isMapping()) {
            YamlValue place = cursor.value();
            return NumberRange.SECTION
                    .read(cursor)
                    .map(range -> range.numbers().stream()
                            .map(place::numberInItsPlace)
                            .toList());
        }
        Optional<List<YamlValue>> values = cursor.items()
                .filter(items -> !items.isEmpty())
                .map(items -> items.stream().map(Cursor::value).toList());
        return values.filter(list -> new LinkedHashSet<>(list).size() == list.size())
                .or(() -> cursor.reject(expected()));
    }

    /** A range is written as the list that it stands for. */
    @Override
    public Object write(List<YamlValue> values) {
        return new ArrayList<>(values.stream().map(YamlValue::data).toList());
    }

    @Override
    public String expected() {
        return LIST + ", or a range such as {from: 0.001, to: 1, count: 7, scale: log}";
    }

    @Override
    public String summary() {
        return LIST + ", or keys as under `" + NumberRange.SECTION.name() + "`";
    }

    @Override
    public JsonObject schema() {
        JsonObject list = new JsonObject();
        list.addProperty("type", "array");
        list.addProperty("minItems", 1);
        list.addProperty("uniqueItems", true);
        return Alternatives.schema(List.of(list, NumberRange.SECTION.schema()));
    }
}
