package org.gradlab.binding;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The declaration of one key: its name, what it takes, what it stands for when absent, what it means, and where its
 * value is found in the record.
 */
public final class Key<R, T> implements Declaration<R, T> {

    private final String name;
    private final ValueType<T> type;
    private final Presence<T> presence;
    private final Function<R, Optional<T>> getter;
    private final String meaning;

    /** What an absent key stands for: an error, a standard value, or something the program works out. */
    private record Presence<T>(boolean required, Optional<T> standard, String described) {}

    private Key(String name, ValueType<T> type, Presence<T> presence, Function<R, Optional<T>> getter, String meaning) {
        this.name = name;
        this.type = type;
        this.presence = presence;
        this.getter = getter;
        this.meaning = meaning;
    }

    /** A key that must be written. */
    public static <R, T> Key<R, T> required(String name, ValueType<T> type, Function<R, T> getter, String meaning) {
        Presence<T> presence = new Presence<>(true, Optional.empty(), "required");
        return new Key<>(name, type, presence, getter.andThen(Optional::of), meaning);
    }

    /** A key with a standard value. */
    public static <R, T> Key<R, T> standard(
            String name, ValueType<T> type, T standard, Function<R, T> getter, String meaning) {
        String described = new Gson().toJson(type.write(standard)).replace("\"", "");
        Presence<T> presence = new Presence<>(false, Optional.of(standard), described);
        return new Key<>(name, type, presence, getter.andThen(Optional::of), meaning);
    }

    /** A key that may be absent; {@code absent} says what that means. */
    public static <R, T> Key<R, T> optional(
            String name, ValueType<T> type, String absent, Function<R, Optional<T>> getter, String meaning) {
        return new Key<>(name, type, new Presence<>(false, Optional.empty(), absent), getter, meaning);
    }

    String name() {
        return name;
    }

    boolean isRequired() {
        return presence.required();
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public void read(Values fields) {
        Optional<Cursor> written = fields.mapping().value(name);
        if (written.isEmpty() && presence.required()) {
            fields.mapping().rejectMissing(name, type.expected());
        }
        Optional<T> value = written.isPresent() ? type.read(written.get()) : presence.standard();
        value.ifPresent(v -> fields.put(this, v));
    }

    @Override
    public void write(R section, Map<String, Object> target) {
        getter.apply(section).ifPresent(value -> target.put(name, type.write(value)));
    }

    @Override
    public void describe(JsonObject schema) {
        JsonObject property = type.schema();
        property.addProperty("description", meaning);
        presence.standard().ifPresent(value -> property.add("default", new Gson().toJsonTree(type.write(value))));
        schema.getAsJsonObject("properties").add(name, property);
        if (presence.required()) {
            JsonArray required = schema.has("required") ? schema.getAsJsonArray("required") : new JsonArray();
            required.add(name);
            schema.add("required", required);
        }
    }

    @Override
    public List<ReferenceRow> rows() {
        return List.of(new ReferenceRow(name, type.summary(), presence.described(), meaning));
    }
}
