package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A section that may also be written as the value of one of its keys alone: {@code heUniform} for
 * {@code {name: heUniform}}.
 */
public record Shorthand<R>(MappingType<R> section, String key, ValueType<?> keyType) implements ValueType<R> {

    private static final String NAME = "name";

    /** One of several forms, chosen by its name; the name alone is enough where the form requires no keys. */
    public static <R> Shorthand<R> ofName(String section, String meaning, List<Variant<? extends R>> variants) {
        return ofName(section, meaning, variants, Map.of());
    }

    /** The same with further names; {@code synonyms} gives the name that each stands for. */
    public static <R> Shorthand<R> ofName(
            String section, String meaning, List<Variant<? extends R>> variants, Map<String, String> synonyms) {
        Variants<R, R> forms = Variants.required(NAME, meaning, variants, synonyms, Function.identity());
        Map<String, String> names = new LinkedHashMap<>();
        variants.stream()
                .filter(variant -> !variant.section().requiresKeys())
                .forEach(variant -> names.put(variant.word(), variant.word()));
        names.putAll(synonyms);
        MappingType<R> mapping = new MappingType<>(section, Keys.of(forms, Function.identity()));
        return new Shorthand<>(mapping, NAME, new Choice<>(names));
    }

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
