package org.gradlab.binding;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A value that takes one of several forms, each chosen by writing the key that is its word, such as {@code epochs} or
 * {@code steps}.
 *
 * @param <R> the record the section stands for
 * @param <S> what all forms have in common
 */
public final class OneOf<R, S> implements Declaration<R, S> {

    private final Forms<S> forms;
    private final Function<R, S> getter;

    private OneOf(Forms<S> forms, Function<R, S> getter) {
        this.forms = forms;
        this.getter = getter;
    }

    /** Forms of which one must be written; the word of each is also the name of its first key. */
    public static <R, S> OneOf<R, S> of(List<Variant<? extends S>> variants, Function<R, S> getter) {
        return new OneOf<>(new Forms<>(variants), getter);
    }

    private List<String> words() {
        return List.copyOf(forms.byWord().keySet());
    }

    @Override
    public List<String> names() {
        return List.copyOf(forms.keys());
    }

    @Override
    public void read(Values fields) {
        List<String> written = words().stream().filter(fields.mapping()::has).toList();
        if (written.isEmpty()) {
            fields.mapping().rejectMissing(words(), either());
        } else if (written.size() > 1) {
            fields.mapping().rejectKey(written.get(1), either() + ", not both");
        }
        // Two forms are read all the same, to find what else is wrong with either.
        written.forEach(word -> read(forms.byWord().get(word), written.size() == 1, fields));
    }

    private void read(Variant<? extends S> variant, boolean isAlone, Values fields) {
        if (isAlone) {
            forms.foreignTo(variant).forEach(key -> rejectForeign(key, variant, fields.mapping()));
        }
        variant.section().readFrom(fields.mapping()).ifPresent(value -> fields.put(this, value));
    }

    private void rejectForeign(String key, Variant<?> variant, Mapping mapping) {
        if (mapping.has(key)) {
            mapping.rejectKey(
                    key,
                    variant.section()
                            .refusalOf(key)
                            .orElse("no such key beside " + variant.word() + " (it goes with "
                                    + String.join(", ", forms.wordsWith(key)) + ")"));
        }
    }

    /** E.g. "either a, b or c". */
    private String either() {
        int last = words().size() - 1;
        return "either " + String.join(", ", words().subList(0, last)) + " or " + words().get(last);
    }

    @Override
    public void write(R section, Map<String, Object> target) {
        S value = getter.apply(section);
        forms.of(value).write(value, target);
    }

    @Override
    public void describe(JsonObject schema) {
        JsonArray choices = new JsonArray();
        for (Variant<?> variant : forms.all()) {
            JsonObject own = variant.section().schema();
            own.getAsJsonObject("properties")
                    .entrySet()
                    .forEach(key -> schema.getAsJsonObject("properties").add(key.getKey(), key.getValue()));
            JsonArray word = new JsonArray();
            word.add(variant.word());
            JsonObject written = new JsonObject();
            written.add("required", word);
            choices.add(written);
        }
        schema.add("oneOf", choices);
    }

    @Override
    public List<ReferenceRow> rows() {
        return forms.all().stream()
                .flatMap(variant -> variant.section().rows().stream()
                        .map(row -> row.key().equals(variant.word()) ? row.withStandard(others(variant)) : row))
                .toList();
    }

    private String others(Variant<?> variant) {
        List<String> others =
                words().stream().filter(word -> !word.equals(variant.word())).toList();
        return "this or " + (others.size() == 1 ? others.get(0) : "another");
    }
}
