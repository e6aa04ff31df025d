package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One of several forms with a name and keys of its own, {@code {name: normal, std: 2}}. The name may stand alone where its
 * form requires no keys: {@code heUniform} for {@code {name: heUniform}}.
 *
 * @param section the longer form
 * @param names those that may stand alone
 * @param writtenShort whether a value without keys is written as its name alone
 */
public record Shorthand<R>(MappingType<R> section, Choice<String> names, boolean writtenShort) implements ValueType<R> {

    private static final String NAME = "name";

    /**
     * Forms chosen by name.
     *
     * @param section the heading in the reference
     * @param meaning what the name decides
     */
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
        return new Shorthand<>(mapping, new Choice<>(names), false);
    }

    /** The same, written as a name alone where there are no keys. */
    public Shorthand<R> brief() {
        return new Shorthand<>(section, names, true);
    }

    /** The name of a value. */
    public String nameOf(R value) {
        return (String) section.write(value).get(NAME);
    }

    @Override
    public Optional<R> read(Cursor cursor) {
        if (cursor.isMapping()) {
            return section.read(cursor);
        }
        if (writtenShort) {
            return names.read(cursor).flatMap(name -> section.read(cursor.wrappedAs(NAME)));
        }
        boolean isShort = cursor.text(Scalar.Kind.TEXT).isPresent();
        return section.read(isShort ? cursor.wrappedAs(NAME) : cursor);
    }

    @Override
    public Object write(R value) {
        Map<String, Object> keys = section.write(value);
        return writtenShort && keys.size() == 1 ? keys.get(NAME) : keys;
    }

    @Override
    public String expected() {
        return names.expected() + ", or " + section.expected();
    }

    @Override
    public String summary() {
        return "a name alone, or keys as under `" + section.name() + "`";
    }

    @Override
    public JsonObject schema() {
        return Alternatives.schema(List.of(names.schema(), section.schema()));
    }
}
