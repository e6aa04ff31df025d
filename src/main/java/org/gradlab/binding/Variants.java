package org.gradlab.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A key whose word decides which other keys there are, such as {@code source} of the data.
 *
 * @param <R> the record the section stands for
 * @param <S> what all forms have in common
 */
public final class Variants<R, S> implements Declaration<R, S> {

    private final Key<S, Variant<? extends S>> discriminator;
    private final Forms<S> forms;
    private final Function<R, S> getter;

    private Variants(Key<S, Variant<? extends S>> discriminator, Forms<S> forms, Function<R, S> getter) {
        this.discriminator = discriminator;
        this.forms = forms;
        this.getter = getter;
    }

    /** Forms of which one must be chosen by {@code key}, which means {@code meaning}. */
    public static <R, S> Variants<R, S> required(
            String key, String meaning, List<Variant<? extends S>> variants, Function<R, S> getter) {
        return required(key, meaning, variants, Map.of(), getter);
    }

    /** The same with further words, each with the word of its form. */
    static <R, S> Variants<R, S> required(
            String key,
            String meaning,
            List<Variant<? extends S>> variants,
            Map<String, String> synonyms,
            Function<R, S> getter) {
        Forms<S> forms = new Forms<>(variants);
        Map<String, Variant<? extends S>> words = new LinkedHashMap<>(forms.byWord());
        synonyms.forEach((synonym, word) -> words.put(synonym, forms.byWord().get(word)));
        return new Variants<>(Key.required(key, new Choice<>(words), forms::of, meaning), forms, getter);
    }

    /** Forms of which the first is chosen when none is. */
    public static <R, S> Variants<R, S> withStandard(
            String key, String meaning, List<Variant<? extends S>> variants, Function<R, S> getter) {
        Forms<S> forms = new Forms<>(variants);
        Choice<Variant<? extends S>> words = new Choice<>(forms.byWord());
        return new Variants<>(Key.standard(key, words, variants.get(0), forms::of, meaning), forms, getter);
    }

    @Override
    public List<String> names() {
        return Stream.concat(Stream.of(discriminator.name()), forms.keys().stream())
                .toList();
    }

    @Override
    public void read(Values fields) {
        discriminator.read(fields);
        Optional<Variant<? extends S>> chosen = fields.find(discriminator);
        chosen.ifPresent(variant -> {
            forms.foreignTo(variant).forEach(key -> rejectForeign(key, variant, fields.mapping()));
            variant.section().readFrom(fields.mapping()).ifPresent(value -> fields.put(this, value));
        });
    }

    private void rejectForeign(String key, Variant<?> variant, Mapping mapping) {
        if (mapping.has(key)) {
            String expected = "no such key with " + discriminator.name() + ": " + variant.word() + " (it goes with "
                    + String.join(", ", forms.wordsWith(key)) + ")";
            mapping.rejectKey(key, expected);
        }
    }

    @Override
    public void write(R section, Map<String, Object> target) {
        S value = getter.apply(section);
        discriminator.write(value, target);
        forms.of(value).write(value, target);
    }

    @Override
    public void describe(JsonObject schema) {
        discriminator.describe(schema);
        JsonObject properties = schema.getAsJsonObject("properties");
        forms.keys().forEach(key -> properties.add(key, new JsonObject()));
        JsonArray conditions = new JsonArray();
        forms.all().forEach(variant -> conditions.add(variant.condition(discriminator, forms.foreignTo(variant))));
        schema.add("allOf", conditions);
    }

    @Override
    public List<ReferenceRow> rows() {
        return Stream.concat(discriminator.rows().stream(), forms.rows().stream())
                .toList();
    }
}
