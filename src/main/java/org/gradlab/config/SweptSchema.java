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
        JsonObject relaxed = relaxed(schema);
        JsonObject either = new JsonObject();
        either.add("if", isSwept);
        either.add("then", relaxed);
        either.add("else", required(schema, relaxed));
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

    /** {@code schema} as its relaxed form and, beside it, no more than what that lacks: so nothing has to be said twice. */
    private static JsonObject required(JsonObject schema, JsonObject relaxed) {
        if (schema.equals(relaxed)) {
            return relaxed;
        }
        JsonArray all = new JsonArray();
        all.add(relaxed);
        JsonObject required = new JsonObject();
        required.add("allOf", all);
        schema.entrySet().forEach(entry -> {
            JsonElement lax = relaxed.get(entry.getKey().equals("oneOf") ? "anyOf" : entry.getKey());
            switch (entry.getKey()) {
                case "required" -> required.add(entry.getKey(), entry.getValue());
                case "oneOf", "anyOf" -> required.add(entry.getKey(), requiredOfAll(entry.getValue(), lax));
                case "allOf" -> all.addAll(requiredOfAll(entry.getValue(), lax));
                case "properties" -> {
                    JsonObject lacking = lacking(entry.getValue().getAsJsonObject(), lax.getAsJsonObject());
                    if (!lacking.isEmpty()) {
                        required.add(entry.getKey(), lacking);
                    }
                }
                case "if" -> {}
                default -> {
                    if (entry.getValue().isJsonObject() && !entry.getValue().equals(lax)) {
                        required.add(
                                entry.getKey(), required(entry.getValue().getAsJsonObject(), lax.getAsJsonObject()));
                    }
                }
            }
        });
        if (required.has("then")) {
            required.add("if", schema.get("if"));
        }
        return required;
    }

    private static JsonArray requiredOfAll(JsonElement schemas, JsonElement relaxed) {
        JsonArray required = new JsonArray();
        for (int i = 0; i < schemas.getAsJsonArray().size(); i++) {
            required.add(required(
                    schemas.getAsJsonArray().get(i).getAsJsonObject(),
                    relaxed.getAsJsonArray().get(i).getAsJsonObject()));
        }
        return required;
    }

    /** What the relaxed properties lack. */
    private static JsonObject lacking(JsonObject properties, JsonObject relaxed) {
        JsonObject lacking = new JsonObject();
        properties.entrySet().stream()
                .filter(entry -> entry.getValue().isJsonObject())
                .filter(entry -> !entry.getValue().equals(relaxed.get(entry.getKey())))
                .forEach(entry -> lacking.add(
                        entry.getKey(),
                        required(entry.getValue().getAsJsonObject(), relaxed.getAsJsonObject(entry.getKey()))));
        return lacking;
    }
}
