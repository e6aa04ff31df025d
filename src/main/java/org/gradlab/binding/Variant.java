package org.gradlab.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * One form of a section, with keys of its own.
 *
 * @param name the word that chooses this form
 * @param type the Java type that stands for it
 * @param section the form's own keys
 */
public record Variant<V>(String name, Class<V> type, MappingType<V> section) {

    void write(Object value, Map<String, Object> target) {
        target.putAll(section.write(type.cast(value)));
    }

    /** "If the word chooses me, then these are my keys, and none of {@code foreign}." */
    JsonObject condition(Key<?, ?> discriminator, List<String> foreign) {
        JsonObject schema = new JsonObject();
        schema.add("if", chosenBy(discriminator));
        schema.add("then", keys(foreign));
        return schema;
    }

    private JsonObject chosenBy(Key<?, ?> discriminator) {
        JsonObject word = new JsonObject();
        word.addProperty("const", name);
        JsonObject properties = new JsonObject();
        properties.add(discriminator.name(), word);
        JsonObject chosen = new JsonObject();
        chosen.add("properties", properties);
        if (discriminator.isRequired()) {
            JsonArray required = new JsonArray();
            required.add(discriminator.name());
            chosen.add("required", required);
        }
        return chosen;
    }

    private JsonObject keys(List<String> foreign) {
        JsonObject keys = new JsonObject();
        JsonObject properties = new JsonObject();
        keys.add("properties", properties);
        section.entries().forEach(entry -> entry.describe(keys));
        foreign.forEach(key -> properties.addProperty(key, false));
        return keys;
    }
}
