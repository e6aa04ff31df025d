package org.gradlab.config;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import org.gradlab.binding.SharedSchemas;

/** The JSON Schema of a configuration, for editors. It cannot say all that the loader checks, but nothing beyond it. */
public final class ConfigSchema {

    private ConfigSchema() {}

    /** The schema (draft 2020-12), indented, with a final newline. */
    public static String json() {
        JsonObject schema = new JsonObject();
        schema.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.addProperty("title", "Gradlab configuration");
        SharedSchemas.of(SweptSchema.with(RootSection.TYPE.schema()))
                .entrySet()
                .forEach(e -> schema.add(e.getKey(), e.getValue()));
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        return gson.toJson(schema) + "\n";
    }
}
