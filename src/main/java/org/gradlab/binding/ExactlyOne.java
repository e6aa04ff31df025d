package org.gradlab.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Exactly one of a few keys is written. */
record ExactlyOne(List<Key<?, ?>> keys) implements Constraint {

    @Override
    public void check(Values fields) {
        List<String> names = keys.stream().map(Key::name).toList();
        List<String> written =
                names.stream().filter(name -> fields.mapping().has(name)).toList();
        if (written.isEmpty()) {
            fields.mapping().rejectMissing(names, either(names));
        } else if (written.size() > 1) {
            fields.mapping().rejectKey(written.get(1), either(names) + ", not both");
        }
    }

    /** E.g. "either a, b or c". */
    private static String either(List<String> names) {
        int last = names.size() - 1;
        return "either " + String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    @Override
    public void describe(JsonObject schema) {
        JsonArray forms = new JsonArray();
        keys.forEach(key -> forms.add(requiring(key)));
        schema.add("oneOf", forms);
    }

    private static JsonObject requiring(Key<?, ?> key) {
        JsonArray names = new JsonArray();
        names.add(key.name());
        JsonObject form = new JsonObject();
        form.add("required", names);
        return form;
    }
}
