package org.gradlab.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigError;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.binding.error.Position;
import org.gradlab.binding.error.Positions;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML document with its overrides applied. */
public final class Document {

    private final Origin origin;
    private final Node root;
    private final List<ConfigError> overrideErrors;

    private Document(Origin origin, Node root, List<ConfigError> overrideErrors) {
        this.origin = origin;
        this.root = root;
        this.overrideErrors = overrideErrors;
    }

    /**
     * What was read.
     *
     * @param positions where the keys stand
     */
    public record Read<R>(R value, Positions positions) {}

    /**
     * Reads {@code text} as {@code type}.
     *
     * @param overrides assignments {@code key.path=value}, applied in order; a later one wins
     * @throws ConfigException with every error at once, those of malformed overrides among them
     */
    public static <R> Read<R> read(Origin origin, String text, List<String> overrides, ValueType<R> type)
            throws ConfigException {
        return of(origin, text, overrides, type).read(type);
    }

    /**
     * The document in {@code text}, which need not be of {@code type}.
     *
     * @throws ConfigException if it is no YAML, or none at all
     */
    public static Document of(Origin origin, String text, List<String> overrides, ValueType<?> type)
            throws ConfigException {
        Optional<Node> root = new YamlText(origin.name(), text).compose();
        if (root.isEmpty()) {
            String found = text.isBlank() ? "an empty file" : "a file with nothing but comments";
            throw new ConfigException(new ConfigError(Position.wholeOf(origin.name()), "", type.needed(), found));
        }
        return overridden(origin, root.get(), overrides);
    }

    private static Document overridden(Origin origin, Node document, List<String> overrides) {
        Node root = document;
        List<ConfigError> errors = new ArrayList<>();
        for (String override : overrides) {
            try {
                root = Assignment.parse(override).applyTo(root);
            } catch (ConfigException e) {
                errors.addAll(e.errors());
            }
        }
        return new Document(origin, root, errors);
    }

    /**
     * This document with {@code value} in place of what the key has.
     *
     * @throws ConfigException if there is no place for it
     */
    public Document with(String keyPath, YamlValue value) throws ConfigException {
        return new Document(origin, Assignment.of(keyPath, value).applyTo(root), overrideErrors);
    }

    /** The value of a key at the top, where it can be read; whatever is wrong is left to {@link #read}. */
    public <T> Optional<T> find(String key, ValueType<T> type) {
        Problems problems = new Problems(origin, Cursor.positionOf(root));
        Optional<T> value = Cursor.atRoot(root, problems)
                .mapping()
                .flatMap(top -> top.value(key))
                .flatMap(type::read);
        return problems.count() == 0 ? value : Optional.empty();
    }

    /** Whether there is a key at the top. */
    public boolean hasKey(String key) {
        return Cursor.atRoot(root, new Problems(origin, Cursor.positionOf(root)))
                .hasKey(key);
    }

    /** Reads the document as {@code type}. */
    public <R> Read<R> read(ValueType<R> type) throws ConfigException {
        Problems problems = new Problems(origin, Cursor.positionOf(root));
        overrideErrors.forEach(problems::add);
        Optional<R> value = type.read(Cursor.atRoot(root, problems));
        problems.throwIfAny();
        return new Read<>(value.orElseThrow(), problems.positions());
    }
}
