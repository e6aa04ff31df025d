package org.gradlab.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Writes a JSON Schema so that what would stand in several places is defined in one, under {@code $defs}. */
public final class SharedSchemas {
    private static final Set<String> NAMED = Set.of("properties");
    private static final Set<String> LISTED = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> SINGLE = Set.of("items", "additionalProperties", "then", "else");
    private static final String ROOT = "config";

    /** A schema whose text is shorter is easier to read where it is used. */
    private static final int SHORTEST = 60;

    /** In how many different schemas each schema stands. */
    private final Map<JsonObject, Integer> uses = new HashMap<>();

    private final Map<JsonObject, String> names = new HashMap<>();
    private final Map<String, JsonObject> definitions = new LinkedHashMap<>();

    private SharedSchemas() {}

    /** The same schema with definitions. Not modified: {@code schema}. */
    public static JsonObject of(JsonObject schema) {
        SharedSchemas shared = new SharedSchemas();
        changed(schema, ROOT, shared::counted);
        JsonObject written = changed(schema, ROOT, shared::written);
        JsonObject all = new JsonObject();
        shared.definitions.forEach(all::add);
        if (!all.isEmpty()) {
            written.add("$defs", all);
        }
        return written;
    }

    /** What stands in a schema that was seen before is not counted again: it will stand in one definition. */
    private JsonObject counted(String name, JsonObject schema) {
        if (uses.merge(schema, 1, Integer::sum) == 1) {
            changed(schema, name, this::counted);
        }
        return schema;
    }

    private JsonObject written(String name, JsonObject schema) {
        boolean isShared = uses.get(schema) > 1 && schema.toString().length() >= SHORTEST;
        return isShared ? reference(name, schema) : changed(schema, name, this::written);
    }

    private JsonObject reference(String name, JsonObject schema) {
        if (!names.containsKey(schema)) {
            String free = free(name);
            names.put(schema, free);
            definitions.put(free, new JsonObject());
            definitions.put(free, changed(schema, name, this::written));
        }
        JsonObject reference = new JsonObject();
        reference.addProperty("$ref", "#/$defs/" + names.get(schema));
        return reference;
    }

    private String free(String name) {
        String free = name;
        for (int number = 2; definitions.containsKey(free); number++) {
            free = name + number;
        }
        return free;
    }

    /** A copy in which each schema that stands directly in this one is changed; it is given the name of the key that it describes. */
    private static JsonObject changed(
            JsonObject schema, String name, BiFunction<String, JsonObject, JsonObject> change) {
        JsonObject copy = new JsonObject();
        schema.entrySet().forEach(entry -> {
            String key = entry.getKey();
            JsonElement value = entry.getValue();
            if (LISTED.contains(key)) {
                JsonArray members = new JsonArray();
                value.getAsJsonArray().forEach(member -> members.add(changed(member, name, change)));
                copy.add(key, members);
            } else if (NAMED.contains(key)) {
                JsonObject members = new JsonObject();
                value.getAsJsonObject()
                        .entrySet()
                        .forEach(member ->
                                members.add(member.getKey(), changed(member.getValue(), member.getKey(), change)));
                copy.add(key, members);
            } else {
                copy.add(key, SINGLE.contains(key) ? changed(value, name, change) : value);
            }
        });
        return copy;
    }

    /** A schema may also be true or false. */
    private static JsonElement changed(
            JsonElement schema, String name, BiFunction<String, JsonObject, JsonObject> change) {
        return schema instanceof JsonObject object ? change.apply(name, object) : schema;
    }
}
