package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The declaration of a mapping that stands for a record: its entries in the order of the reference, the constraints
 * between them, and the record's construction from entries without errors.
 */
public final class MappingType<R> implements ValueType<R> {

    private final String name;
    private final List<Declaration<R, ?>> entries;
    private final List<Constraint> constraints;
    private final Function<Values, R> construction;
    private final Map<String, String> refused;

    /** A section without constraints between its entries. */
    public MappingType(String name, List<Declaration<R, ?>> entries, Function<Values, R> construction) {
        this(name, entries, List.of(), construction);
    }

    /** A section whose entries must also satisfy {@code constraints}. */
    public MappingType(
            String name,
            List<Declaration<R, ?>> entries,
            List<Constraint> constraints,
            Function<Values, R> construction) {
        this(name, entries, constraints, construction, Map.of());
    }

    private MappingType(
            String name,
            List<Declaration<R, ?>> entries,
            List<Constraint> constraints,
            Function<Values, R> construction,
            Map<String, String> refused) {
        this.name = name;
        this.entries = List.copyOf(entries);
        this.constraints = List.copyOf(constraints);
        this.construction = construction;
        this.refused = Map.copyOf(refused);
    }

    /** The section with an explanation for each of {@code keys}, which it does not take: what is expected instead. */
    public MappingType<R> refusing(String expected, String... keys) {
        Map<String, String> more = new HashMap<>(refused);
        Stream.of(keys).forEach(key -> more.put(key, expected));
        return new MappingType<>(name, entries, constraints, construction, more);
    }

    /** The section's heading in the reference. */
    public String name() {
        return name;
    }

    @Override
    public Optional<R> read(Cursor cursor) {
        Optional<Mapping> mapping = cursor.mapping();
        if (mapping.isEmpty()) {
            return cursor.reject(expected());
        }
        mapping.get().rejectUnknown(names(), refused);
        return readFrom(mapping.get());
    }

    /** Reads this section's entries from a mapping that may hold more. */
    Optional<R> readFrom(Mapping mapping) {
        Values fields = new Values(mapping);
        entries.forEach(entry -> entry.read(fields));
        constraints.forEach(constraint -> constraint.check(fields));
        return mapping.isFaultless() ? Optional.of(construction.apply(fields)) : Optional.empty();
    }

    @Override
    public Map<String, Object> write(R value) {
        Map<String, Object> keys = new LinkedHashMap<>();
        entries.forEach(entry -> entry.write(value, keys));
        return keys;
    }

    @Override
    public String expected() {
        return "a mapping with the keys " + String.join(", ", names());
    }

    @Override
    public String summary() {
        return "keys as under `" + name + "`";
    }

    @Override
    public JsonObject schema() {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "object");
        schema.add("properties", new JsonObject());
        entries.forEach(entry -> entry.describe(schema));
        constraints.forEach(constraint -> constraint.describe(schema));
        schema.addProperty("additionalProperties", false);
        return schema;
    }

    /** The section's lines in a table of the reference. */
    public List<ReferenceRow> rows() {
        return entries.stream().flatMap(entry -> entry.rows().stream()).toList();
    }

    /** Whether the section cannot be left empty. */
    public boolean requiresKeys() {
        return entries.stream().anyMatch(entry -> entry instanceof Key<?, ?> key && key.isRequired());
    }

    List<String> names() {
        return entries.stream()
                .flatMap(entry -> entry.names().stream())
                .distinct()
                .toList();
    }

    List<Declaration<R, ?>> entries() {
        return entries;
    }
}
