package org.gradlab.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/**
 * The JSON Schema of a configuration some of whose keys are swept. Which ones they are, a schema cannot say: it requires none, and of alternatives takes
 * any.
 */
final class SweptSchema {

    private SweptSchema() {}

    /** {@code schema} where nothing is swept, and otherwise the same without requirements. Not modified: {@code schema}. */
    static JsonObject with(JsonObject schema) {
        JsonArray sweep = new JsonArray();
        sweep.add(SharedKeys.SWEEP_NAME);
        JsonObject isSwept = new JsonObject();
        isSwept.add("required", sweep);
        JsonObject either = new JsonObject();
        either.add("if", isSwept);
        either.add("then", relaxed(schema));
        either.add("else", schema);
        return either;
    }

    private static JsonObject relaxed(JsonObject schema) {
        JsonObject relaxed = new JsonObject();
        for (Map.Entry<String, JsonElement> entry : schema.entrySet()) {
            switch (entry.getKey()) {
                case "required" -> {}
                // Conditions stay: with fewer requirements they would hold more often.
                case "if", "not" -> relaxed.add(entry.getKey(), entry.getValue());
                // Without requirements several alternatives may fit.
                case "oneOf" -> relaxed.add("anyOf", relaxed(entry.getValue()));
                case "properties" ->
                    relaxed.add(entry.getKey(), relaxedEach(entry.getValue().getAsJsonObject()));
                default -> relaxed.add(entry.getKey(), relaxed(entry.getValue()));
            }
        }
        return relaxed;
    }

    /** A schema under every name. */
    private static JsonObject relaxedEach(JsonObject schemas) {
        JsonObject relaxed = new JsonObject();
        schemas.entrySet().forEach(entry -> relaxed.add(entry.getKey(), relaxed(entry.getValue())));
        return relaxed;
    }

    private static JsonElement relaxed(JsonElement element) {
        if (element.isJsonObject()) {
            return relaxed(element.getAsJsonObject());
        }
        if (!element.isJsonArray()) {
            return element;
        }
        JsonArray relaxed = new JsonArray();
        element.getAsJsonArray().forEach(item -> relaxed.add(relaxed(item)));
        return relaxed;
    }
}
