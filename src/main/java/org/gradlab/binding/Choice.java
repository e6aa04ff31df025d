package org.gradlab.binding;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradlab.text.NearestWord;

/** One of a few words. Two words may stand for the same value; the first is the one that is written. */
public final class Choice<T> implements ValueType<T> {

    private final Map<String, T> values;

    /** The words in order, with what each stands for. */
    public Choice(Map<String, T> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** One word for each of the {@code values}. */
    public static <T> Choice<T> of(T[] values, Function<T, String> word) {
        Map<String, T> byWord = new LinkedHashMap<>();
        Stream.of(values).forEach(value -> byWord.put(word.apply(value), value));
        return new Choice<>(byWord);
    }

    /** The words in order. */
    public List<String> words() {
        return List.copyOf(values.keySet());
    }

    @Override
    public Optional<T> read(Cursor cursor) {
        Optional<String> word = cursor.scalar().map(Scalar::text);
        Optional<T> value = cursor.text(Scalar.Kind.TEXT).map(values::get);
        return value.or(() -> cursor.reject(expected(), word.flatMap(this::nearest)));
    }

    private Optional<String> nearest(String word) {
        return NearestWord.to(word, values.keySet());
    }

    @Override
    public Object write(T value) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", values.keySet());
    }

    @Override
    public JsonObject schema() {
        JsonObject schema = new JsonObject();
        schema.add("enum", new Gson().toJsonTree(values.keySet()));
        return schema;
    }
}
