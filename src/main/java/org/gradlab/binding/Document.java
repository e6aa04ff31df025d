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
        Optional<Node> root = new YamlText(origin.name(), text).compose();
        if (root.isEmpty()) {
            String found = text.isBlank() ? "an empty file" : "a file with nothing but comments";
            throw new ConfigException(new ConfigError(Position.wholeOf(origin.name()), "", type.needed(), found));
        }
        return overridden(origin, root.get(), overrides).read(type);
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

    private <R> Read<R> read(ValueType<R> type) throws ConfigException {
        Problems problems = new Problems(origin, Cursor.positionOf(root));
        overrideErrors.forEach(problems::add);
        Optional<R> value = type.read(Cursor.atRoot(root, problems));
        problems.throwIfAny();
        return new Read<>(value.orElseThrow(), problems.positions());
    }
}
