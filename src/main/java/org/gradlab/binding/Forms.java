package org.gradlab.binding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms that a value of type {@code S} can take, by their words. */
final class Forms<S> {

    private final Map<String, Variant<? extends S>> byWord = new LinkedHashMap<>();

    Forms(List<Variant<? extends S>> variants) {
        variants.forEach(variant -> byWord.put(variant.word(), variant));
    }

    Map<String, Variant<? extends S>> byWord() {
        return byWord;
    }

    List<Variant<? extends S>> all() {
        return List.copyOf(byWord.values());
    }

    /** The form that {@code value} has. */
    Variant<? extends S> of(S value) {
        return byWord.values().stream()
                .filter(variant -> variant.fits(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing declares " + value));
    }

    /** Every key of any form. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        byWord.values().forEach(variant -> keys.addAll(variant.section().names()));
        return keys;
    }

    /** The keys of other forms alone. */
    List<String> foreignTo(Variant<?> variant) {
        return keys().stream()
                .filter(key -> !variant.section().names().contains(key))
                .toList();
    }

    /** The words of the forms that take {@code key}. */
    List<String> wordsWith(String key) {
        return byWord.values().stream()
                .filter(variant -> variant.section().names().contains(key))
                .map(Variant::word)
                .toList();
    }

    /** The lines of all forms in a table of the reference. */
    List<ReferenceRow> rows() {
        Map<String, List<ReferenceRow>> rows = new LinkedHashMap<>();
        byWord.forEach((word, variant) -> rows.put(word, variant.section().rows()));
        return ReferenceRow.merged(rows);
    }
}
