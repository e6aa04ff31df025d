package org.gradlab.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** The JSON Schema of values that may take one of several forms. */
public final class Alternatives {

    private Alternatives() {}

    /** Valid is what at least one of {@code forms} allows. */
    public static JsonObject schema(List<JsonObject> forms) {
        JsonArray array = new JsonArray();
        forms.forEach(array::add);
        JsonObject schema = new JsonObject();
        schema.add("anyOf", array);
        return schema;
    }
}
