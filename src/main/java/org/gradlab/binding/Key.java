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
    private final Absence<T> absence;
    private final Function<R, T> getter;
    private final String meaning;

    /**
     * What an absent key stands for.
     *
     * @param value empty if the key is required
     * @param written the value as YAML data; empty where the user cannot write it, or need not know it
     * @param described as it stands in the reference
     */
    private record Absence<T>(Optional<T> value, Optional<Object> written, String described) {

        boolean hides(T other) {
            return written.isEmpty() && value.equals(Optional.of(other));
        }
    }

    private Key(String name, ValueType<T> type, Absence<T> absence, Function<R, T> getter, String meaning) {
        this.name = name;
        this.type = type;
        this.absence = absence;
        this.getter = getter;
        this.meaning = meaning;
    }

    /** A key that must be written. */
    public static <R, T> Key<R, T> required(String name, ValueType<T> type, Function<R, T> getter, String meaning) {
        return new Key<>(name, type, new Absence<>(Optional.empty(), Optional.empty(), "required"), getter, meaning);
    }

    /** A key with a standard value. */
    public static <R, T> Key<R, T> standard(
            String name, ValueType<T> type, T standard, Function<R, T> getter, String meaning) {
        Object written = type.write(standard);
        String described = new Gson().toJson(written).replace("\"", "");
        return new Key<>(
                name, type, new Absence<>(Optional.of(standard), Optional.of(written), described), getter, meaning);
    }

    /** A key whose absence stands for a value that cannot be written; {@code absent} says what that means. */
    public static <R, T> Key<R, T> implied(
            String name, ValueType<T> type, T implied, String absent, Function<R, T> getter, String meaning) {
        return new Key<>(name, type, new Absence<>(Optional.of(implied), Optional.empty(), absent), getter, meaning);
    }

    /** A key that may be absent; {@code absent} says what that means. */
    public static <R, T> Key<R, Optional<T>> optional(
            String name, ValueType<T> type, String absent, Function<R, Optional<T>> getter, String meaning) {
        return implied(name, type.as(Optional::of, Optional::orElseThrow), Optional.empty(), absent, getter, meaning);
    }

    String name() {
        return name;
    }

    boolean isRequired() {
        return absence.value().isEmpty();
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public void read(Values fields) {
        Optional<Cursor> written = fields.mapping().value(name);
        if (written.isEmpty() && isRequired()) {
            fields.mapping().rejectMissing(name, type.expected());
        }
        Optional<T> value = written.isPresent() ? type.read(written.get()) : absence.value();
        value.ifPresent(v -> fields.put(this, v));
    }

    @Override
    public void write(R section, Map<String, Object> target) {
        T value = getter.apply(section);
        if (!absence.hides(value)) {
            target.put(name, type.write(value));
        }
    }

    @Override
    public void describe(JsonObject schema) {
        JsonObject property = type.schema();
        property.addProperty("description", meaning);
        absence.written().ifPresent(value -> property.add("default", new Gson().toJsonTree(value)));
        schema.getAsJsonObject("properties").add(name, property);
        if (isRequired()) {
            JsonArray required = schema.has("required") ? schema.getAsJsonArray("required") : new JsonArray();
            required.add(name);
            schema.add("required", required);
        }
    }

    @Override
    public List<ReferenceRow> rows() {
        return List.of(new ReferenceRow(name, type.summary(), absence.described(), meaning));
    }
}
