package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A section that may also be written as the value of one of its keys alone: {@code heUniform} for
 * {@code {name: heUniform}}.
 */
public record Shorthand<R>(MappingType<R> section, String key, ValueType<?> keyType) implements ValueType<R> {

    @Override
    public Optional<R> read(Cursor cursor) {
        boolean isShort = cursor.text(Scalar.Kind.TEXT).isPresent();
        return section.read(isShort ? cursor.wrappedAs(key) : cursor);
    }

    @Override
    public Object write(R value) {
        return section.write(value);
    }

    @Override
    public String expected() {
        return keyType.expected() + ", or " + section.expected();
    }

    @Override
    public String summary() {
        return "a name alone, or keys as under `" + section.name() + "`";
    }

    @Override
    public JsonObject schema() {
        return Alternatives.schema(List.of(keyType.schema(), section.schema()));
    }
}
