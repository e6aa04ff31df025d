package org.gradlab.binding;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A record within a record whose keys stand side by side in one mapping, as those of an optimizer's rule and of its learning
 * rate do.
 *
 * @param <R> the record the section stands for
 * @param <S> the record within it
 */
public final class Part<R, S> implements Declaration<R, S> {

    private final MappingType<S> section;
    private final Function<R, S> getter;

    private Part(MappingType<S> section, Function<R, S> getter) {
        this.section = section;
        this.getter = getter;
    }

    /** The keys of {@code section}. */
    public static <R, S> Part<R, S> of(MappingType<S> section, Function<R, S> getter) {
        return new Part<>(section, getter);
    }

    /** The keys of {@code variant} without the word that chooses it. */
    public static <R, S> Part<R, S> of(Variant<S> variant, Function<R, S> getter) {
        return new Part<>(variant.section(), getter);
    }

    @Override
    public List<String> names() {
        return section.names();
    }

    @Override
    public void read(Values fields) {
        section.readFrom(fields.mapping()).ifPresent(value -> fields.put(this, value));
    }

    @Override
    public void write(R record, Map<String, Object> target) {
        target.putAll(section.write(getter.apply(record)));
    }

    @Override
    public void describe(JsonObject schema) {
        section.entries().forEach(entry -> entry.describe(schema));
    }

    @Override
    public List<ReferenceRow> rows() {
        return section.rows();
    }
}
