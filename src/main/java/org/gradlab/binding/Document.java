package org.gradlab.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigError;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.binding.error.Position;
import org.gradlab.binding.error.Positions;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML document with its overrides applied, ready to be read as a section. */
public final class Document {

    private final Node root;
    private final Position start;
    private final List<ConfigError> overrideErrors;

    private Document(Node root, Position start, List<ConfigError> overrideErrors) {
        this.root = root;
        this.start = start;
        this.overrideErrors = overrideErrors;
    }

    /**
     * What was read.
     *
     * @param positions where the keys stand
     */
    public record Read<R>(R value, Positions positions) {}

    /**
     * The document in {@code text}.
     *
     * @param source the name that errors give as their file
     * @param overrides assignments {@code key.path=value}, applied in order; a later one wins
     * @throws ConfigException if the text is not YAML or holds no document
     */
    public static Document parse(String source, String text, List<String> overrides) throws ConfigException {
        Optional<Node> parsed = new YamlText(source, text).compose();
        if (parsed.isEmpty()) {
            throw new ConfigException(new ConfigError(Position.wholeOf(source), "", "a mapping of keys", "nothing"));
        }
        Node root = parsed.get();
        List<ConfigError> errors = new ArrayList<>();
        for (String override : overrides) {
            try {
                root = Assignment.parse(override).applyTo(root);
            } catch (ConfigException e) {
                errors.addAll(e.errors());
            }
        }
        return new Document(root, Cursor.positionOf(parsed.get()), errors);
    }

    /** The document as {@code type}; throws every error at once, those of malformed overrides among them. */
    public <R> Read<R> read(ValueType<R> type) throws ConfigException {
        Problems problems = new Problems(start);
        overrideErrors.forEach(problems::add);
        Optional<R> value = type.read(Cursor.atRoot(root, problems));
        problems.throwIfAny();
        return new Read<>(value.orElseThrow(), problems.positions());
    }
}
