package org.gradlab.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values of a section that could be read, by the entry that declares them. */
public final class Values {

    private final Mapping mapping;
    private final Map<Declaration<?, ?>, Object> values = new LinkedHashMap<>();

    Values(Mapping mapping) {
        this.mapping = mapping;
    }

    /** The value of {@code entry}, written or standard; empty if it is absent or wrong. */
    @SuppressWarnings("unchecked") // put() is the only way in, and pairs an entry with a value of its type
    public <T> Optional<T> find(Declaration<?, T> entry) {
        return Optional.ofNullable((T) values.get(entry));
    }

    /** The value of an entry that is required or has a standard value, in a section without errors. */
    public <T> T get(Declaration<?, T> entry) {
        return find(entry).orElseThrow();
    }

    /** Whether the key is written, rightly or wrongly. */
    public boolean isWritten(Key<?, ?> key) {
        return mapping.has(key.name());
    }

    /**
     * Records that the value of a key does not go together with others.
     *
     * @param keyPath relative to the section, such as {@code layers[2].units}
     */
    public void reject(String keyPath, String expected) {
        Problems problems = mapping.cursor().problems();
        problems.add(problems.positions().error(absolute(keyPath), expected));
    }

    /**
     * Records that the value of a key does not go together with others, with what was found in the caller's words.
     *
     * @param keyPath relative to the section, such as {@code layers[2].units}
     */
    public void reject(String keyPath, String expected, String found) {
        Problems problems = mapping.cursor().problems();
        problems.add(problems.positions().error(absolute(keyPath), expected, found));
    }

    private String absolute(String keyPath) {
        String prefix = mapping.cursor().path();
        return prefix.isEmpty() ? keyPath : prefix + "." + keyPath;
    }

    /** The name of the text that is read. */
    public String source() {
        return mapping.cursor().problems().origin().name();
    }

    <T> void put(Declaration<?, T> entry, T value) {
        values.put(entry, value);
    }

    Mapping mapping() {
        return mapping;
    }
}
