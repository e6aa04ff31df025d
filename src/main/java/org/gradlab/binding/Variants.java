package org.gradlab.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A key whose word decides which other keys there are, such as {@code source} of the data.
 *
 * @param <R> the record the section stands for
 * @param <S> the sealed type of the forms
 */
public final class Variants<R, S> implements Declaration<R, S> {

    private final Key<S, Variant<? extends S>> discriminator;
    private final Map<String, Variant<? extends S>> variants;
    private final Function<R, S> getter;

    private Variants(
            Key<S, Variant<? extends S>> discriminator,
            Map<String, Variant<? extends S>> variants,
            Function<R, S> getter) {
        this.discriminator = discriminator;
        this.variants = variants;
        this.getter = getter;
    }

    /** How a set of forms is told apart: the key, its meaning, and the word of a value. */
    public record Discriminator<S>(String key, Function<S, String> word, String meaning) {}

    /** Forms of which one must be chosen. {@code synonyms} are further words, each with the name of its form. */
    public static <R, S> Variants<R, S> required(
            Discriminator<S> by,
            List<Variant<? extends S>> forms,
            Map<String, String> synonyms,
            Function<R, S> getter) {
        Map<String, Variant<? extends S>> variants = byName(forms);
        Choice<Variant<? extends S>> words = words(variants, synonyms);
        return new Variants<>(Key.required(by.key(), words, byWord(by, variants), by.meaning()), variants, getter);
    }

    /** Forms of which the first is chosen when none is. */
    public static <R, S> Variants<R, S> withStandard(
            Discriminator<S> by, List<Variant<? extends S>> forms, Function<R, S> getter) {
        Map<String, Variant<? extends S>> variants = byName(forms);
        Choice<Variant<? extends S>> words = words(variants, Map.of());
        return new Variants<>(
                Key.standard(by.key(), words, forms.get(0), byWord(by, variants), by.meaning()), variants, getter);
    }

    private static <S> Map<String, Variant<? extends S>> byName(List<Variant<? extends S>> forms) {
        Map<String, Variant<? extends S>> variants = new LinkedHashMap<>();
        forms.forEach(form -> variants.put(form.name(), form));
        return variants;
    }

    private static <S> Choice<Variant<? extends S>> words(
            Map<String, Variant<? extends S>> variants, Map<String, String> synonyms) {
        Map<String, Variant<? extends S>> words = new LinkedHashMap<>(variants);
        synonyms.forEach((synonym, name) -> words.put(synonym, variants.get(name)));
        return new Choice<>(words);
    }

    private static <S> Function<S, Variant<? extends S>> byWord(
            Discriminator<S> by, Map<String, Variant<? extends S>> variants) {
        return value -> variants.get(by.word().apply(value));
    }

    @Override
    public List<String> names() {
        return Stream.concat(Stream.of(discriminator.name()), ownKeys().stream())
                .toList();
    }

    /** Every key of any form. */
    private Set<String> ownKeys() {
        Set<String> keys = new LinkedHashSet<>();
        variants.values().forEach(variant -> keys.addAll(variant.section().names()));
        return keys;
    }

    private List<String> foreignTo(Variant<?> variant) {
        return ownKeys().stream()
                .filter(key -> !variant.section().names().contains(key))
                .toList();
    }

    @Override
    public void read(Values fields) {
        discriminator.read(fields);
        Optional<Variant<? extends S>> chosen = fields.find(discriminator);
        chosen.ifPresent(variant -> {
            foreignTo(variant).forEach(key -> rejectForeign(key, variant, fields.mapping()));
            variant.section().readFrom(fields.mapping()).ifPresent(value -> fields.put(this, value));
        });
    }

    private void rejectForeign(String key, Variant<?> variant, Mapping mapping) {
        if (mapping.has(key)) {
            String expected = "no such key with " + discriminator.name() + ": " + variant.name() + " (it goes with "
                    + String.join(", ", formsWith(key)) + ")";
            mapping.rejectKey(key, expected);
        }
    }

    private List<String> formsWith(String key) {
        return variants.values().stream()
                .filter(variant -> variant.section().names().contains(key))
                .map(Variant::name)
                .toList();
    }

    @Override
    public void write(R section, Map<String, Object> target) {
        S value = getter.apply(section);
        discriminator.write(value, target);
        variants.get((String) target.get(discriminator.name())).write(value, target);
    }

    @Override
    public void describe(JsonObject schema) {
        discriminator.describe(schema);
        JsonObject properties = schema.getAsJsonObject("properties");
        ownKeys().forEach(key -> properties.add(key, new JsonObject()));
        JsonArray conditions = new JsonArray();
        variants.values().forEach(variant -> conditions.add(variant.condition(discriminator, foreignTo(variant))));
        schema.add("allOf", conditions);
    }

    @Override
    public List<ReferenceRow> rows() {
        Map<String, List<ReferenceRow>> own = new LinkedHashMap<>();
        variants.values()
                .forEach(variant -> own.put(variant.name(), variant.section().rows()));
        return Stream.concat(discriminator.rows().stream(), ReferenceRow.merged(own).stream())
                .toList();
    }
}
