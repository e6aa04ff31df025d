package org.gradlab.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.gradlab.config.ConfigSchema;
import org.junit.jupiter.api.Test;

final class SharedSchemasTest {
    private static final String FIRST = "{'type': 'string', 'description': 'long enough to be worth a definition'}";
    private static final String SECOND = "{'type': 'number', 'description': 'another one, and as long as the first'}";

    @Test
    void whatStandsTwiceIsDefinedOnceByTheNameOfItsKey() {
        JsonObject schema =
                json("{'anyOf': [{'properties': {'rate': %1$s, 'a': {}}}, {'properties': {'rate': %1$s}}]}");
        assertThat(SharedSchemas.of(schema))
                .isEqualTo(json("{'anyOf': [{'properties': {'rate': {'$ref': '#/$defs/rate'}, 'a': {}}},"
                        + " {'properties': {'rate': {'$ref': '#/$defs/rate'}}}], '$defs': {'rate': %1$s}}"));
    }

    @Test
    void whatStandsOnlyWithinASharedSchemaStaysThere() {
        String outer = "{'type': 'object', 'properties': {'inner': %1$s}}";
        JsonObject schema = json("{'properties': {'one': " + outer + ", 'two': {'items': " + outer + "}}}");
        assertThat(SharedSchemas.of(schema).getAsJsonObject("$defs")).isEqualTo(json("{'one': " + outer + "}"));
    }

    @Test
    void differentSchemasOfOneKeyHaveNamesOfTheirOwn() {
        JsonObject schema = json("{'anyOf': [{'properties': {'k': %1$s, 'a': {'properties': {'k': %2$s}}}},"
                + " {'properties': {'k': %1$s, 'b': {'properties': {'k': %2$s, 'c': true}}}}]}");
        JsonObject shared = SharedSchemas.of(schema);
        assertThat(shared.getAsJsonObject("$defs").keySet()).containsExactly("k", "k2");
        assertThat(resolved(shared, shared)).isEqualTo(schema);
    }

    @Test
    void aKeyThatIsCalledLikeAWordOfTheSchemaIsAKey() {
        JsonObject schema = json("{'properties': {'items': {'default': {'then': 1}}, 'then': true}}");
        assertThat(SharedSchemas.of(schema)).isEqualTo(schema);
    }

    @Test
    void theSchemaOfConfigsSaysNothingLongTwice() {
        JsonObject schema = JsonParser.parseString(ConfigSchema.json()).getAsJsonObject();
        assertThat(resolved(schema, schema).toString()).doesNotContain("$ref");
        assertThat(parts(schema))
                .filteredOn(part -> part.toString().length() > 120 && !part.has("$ref"))
                .doesNotHaveDuplicates();
    }

    /** Every object in an element, itself included. */
    private static List<JsonObject> parts(JsonElement element) {
        List<JsonObject> parts = new ArrayList<>();
        if (element instanceof JsonArray array) {
            array.forEach(item -> parts.addAll(parts(item)));
        } else if (element instanceof JsonObject object) {
            parts.add(object);
            object.entrySet().forEach(entry -> parts.addAll(parts(entry.getValue())));
        }
        return parts;
    }

    /** With every reference replaced by what it refers to. */
    private static JsonElement resolved(JsonElement element, JsonObject root) {
        if (element instanceof JsonArray array) {
            JsonArray all = new JsonArray();
            array.forEach(item -> all.add(resolved(item, root)));
            return all;
        }
        if (!(element instanceof JsonObject object)) {
            return element;
        }
        if (object.has("$ref")) {
            String name = object.get("$ref").getAsString().replace("#/$defs/", "");
            return resolved(root.getAsJsonObject("$defs").get(name), root);
        }
        JsonObject all = new JsonObject();
        object.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("$defs"))
                .forEach(entry -> all.add(entry.getKey(), resolved(entry.getValue(), root)));
        return all;
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text.formatted(FIRST, SECOND).replace('\'', '"'))
                .getAsJsonObject();
    }
}
