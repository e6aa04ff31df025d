package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A mapping that takes one of several forms, told apart by keys that only one of them has: whichever of those is written
 * chooses the form.
 */
public final class AlternativeSections<R> implements ValueType<R> {

    private final List<Form<R>> forms;

    /** Forms in the order of the reference. A key that two forms share may mean something else in each. */
    public AlternativeSections(List<Form<R>> forms) {
        this.forms = List.copyOf(forms);
    }

    /**
     * One form.
     *
     * @param name what it describes, such as {@code network}
     * @param section all its keys, those that it shares with other forms among them
     * @param fits whether a value is written in this form
     */
    public record Form<R>(String name, MappingType<R> section, Predicate<R> fits) {}

    @Override
    public Optional<R> read(Cursor cursor) {
        Optional<Mapping> mapping = cursor.mapping();
        if (mapping.isEmpty()) {
            return cursor.reject(expected());
        }
        mapping.get().rejectUnknown(names());
        List<Form<R>> written = written(mapping.get());
        if (written.size() == 1) {
            return written.get(0).section().readFrom(mapping.get());
        }
        readShared(mapping.get());
        if (written.isEmpty()) {
            mapping.get()
                    .rejectMissing(
                            forms.stream()
                                    .flatMap(form -> ownKeys(form).stream())
                                    .toList(),
                            either());
        } else {
            rejectMixture(written, mapping.get());
        }
        return Optional.empty();
    }

    /** The forms of which a key is written that no other has, the one with most of them first. */
    private List<Form<R>> written(Mapping mapping) {
        return forms.stream()
                .filter(form -> !writtenKeys(form, mapping).isEmpty())
                .sorted(Comparator.comparing(form -> -writtenKeys(form, mapping).size()))
                .toList();
    }

    /** Finds what is wrong with the keys that mean the same in every form. */
    private void readShared(Mapping mapping) {
        Values fields = new Values(mapping);
        forms.get(0).section().entries().stream()
                .filter(entry ->
                        forms.stream().allMatch(form -> form.section().entries().contains(entry)))
                .forEach(entry -> entry.read(fields));
    }

    private void rejectMixture(List<Form<R>> written, Mapping mapping) {
        String present = String.join(", ", writtenKeys(written.get(0), mapping));
        String foreign = writtenKeys(written.get(1), mapping).get(0);
        mapping.rejectKey(foreign, "no such key beside " + present + ": " + either());
    }

    /** E.g. "either data, model, loss (a network) or objective, start (a function)". */
    private String either() {
        return "either "
                + forms.stream()
                        .map(form -> String.join(", ", ownKeys(form)) + " (a " + form.name() + ")")
                        .collect(Collectors.joining(" or "));
    }

    private List<String> writtenKeys(Form<R> form, Mapping mapping) {
        return ownKeys(form).stream().filter(mapping::has).toList();
    }

    /** The keys that no other form has. */
    private List<String> ownKeys(Form<R> form) {
        return form.section().names().stream().filter(this::isOwn).toList();
    }

    private boolean isOwn(String key) {
        return forms.stream()
                        .filter(form -> form.section().names().contains(key))
                        .count()
                == 1;
    }

    private List<String> names() {
        return forms.stream()
                .flatMap(form -> form.section().names().stream())
                .distinct()
                .toList();
    }

    @Override
    public Map<String, Object> write(R value) {
        return sectionOf(value).write(value);
    }

    private MappingType<R> sectionOf(R value) {
        return forms.stream()
                .filter(form -> form.fits().test(value))
                .findFirst()
                .orElseThrow()
                .section();
    }

    @Override
    public String expected() {
        return "a mapping with the keys " + String.join(", ", names());
    }

    /** E.g. "either data, model, loss, optimizer (a network) or objective, optimizer (a function)". */
    @Override
    public String needed() {
        return "either "
                + forms.stream()
                        .map(form -> String.join(", ", form.section().requiredNames()) + " (a " + form.name() + ")")
                        .collect(Collectors.joining(" or "));
    }

    @Override
    public JsonObject schema() {
        return Alternatives.schema(
                forms.stream().map(form -> form.section().schema()).toList());
    }

    /** The lines of all forms in a table of the reference. */
    public List<ReferenceRow> rows() {
        Map<String, List<ReferenceRow>> rows = new LinkedHashMap<>();
        forms.forEach(form -> rows.put(form.name(), form.section().rows()));
        return ReferenceRow.merged(rows);
    }
}
