package org.gradlab.config.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Exactly one of two keys is written. */
record ExactlyOne(Key<?, ?> first, Key<?, ?> second) implements Constraint {

    @Override
    public void check(Fields fields) {
        String either = "either " + first.name() + " or " + second.name();
        if (fields.isWritten(first) && fields.isWritten(second)) {
            fields.mapping().rejectKey(second.name(), either + ", not both");
        } else if (!fields.isWritten(first) && !fields.isWritten(second)) {
            fields.mapping().rejectMissing(first.name(), either);
        }
    }

    @Override
    public void describe(JsonObject schema) {
        JsonArray forms = new JsonArray();
        forms.add(requiring(first));
        forms.add(requiring(second));
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
