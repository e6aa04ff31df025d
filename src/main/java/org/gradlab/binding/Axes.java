package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys of the document by their paths, each with the {@link AxisValues} that it takes in turn. The order is that of the text. An item of a list
 * is {@code layers[0]} or {@code layers.0}.
 */
public record Axes() implements ValueType<Map<String, List<YamlValue>>> {

    private static final AxisValues VALUES = new AxisValues();
    private static final String EXPECTED =
            "values for at least one key by its path, such as {optimizer.learningRate: [0.1, 1]}";

    @Override
    public Optional<Map<String, List<YamlValue>>> read(Cursor cursor) {
        Optional<Mapping> mapping =
                cursor.mapping().filter(written -> !written.values().isEmpty());
        if (mapping.isEmpty()) {
            return cursor.reject(EXPECTED);
        }
        Map<String, List<YamlValue>> axes = new LinkedHashMap<>();
        mapping.get().values().forEach((key, value) -> {
            if (KeyPath.parse(key).filter(path -> !isWithin(path, cursor)).isEmpty()) {
                mapping.get()
                        .rejectKey(
                                key, "the path of a key outside " + cursor.path() + ", such as model.layers[0].units");
            }
            VALUES.read(value).ifPresent(values -> axes.put(bracketed(key), values));
        });
        return mapping.get().isFaultless() ? Optional.of(Collections.unmodifiableMap(axes)) : Optional.empty();
    }

    /** {@code layers[0]} for {@code layers.0}: brackets would need quotes within braces. */
    private static String bracketed(String path) {
        return path.replaceAll("\\.([0-9]+)(?=\\.|$)", "[$1]");
    }

    private static boolean isWithin(KeyPath path, Cursor cursor) {
        return path.first().equals(new KeyPath.Name(cursor.path()));
    }

    @Override
    public Object write(Map<String, List<YamlValue>> axes) {
        Map<String, Object> written = new LinkedHashMap<>();
        axes.forEach((key, values) -> written.put(key, VALUES.write(values)));
        return written;
    }

    @Override
    public String expected() {
        return EXPECTED;
    }

    @Override
    public String summary() {
        return "by the path of a key, " + VALUES.summary();
    }

    @Override
    public JsonObject schema() {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "object");
        schema.add("additionalProperties", VALUES.schema());
        schema.addProperty("minProperties", 1);
        return schema;
    }
}
