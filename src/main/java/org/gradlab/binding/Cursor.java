package org.gradlab.binding;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.binding.error.ConfigError;
import org.gradlab.binding.error.KeyLocation;
import org.gradlab.binding.error.Position;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One value of a document, with its key path, its position, and the place where errors are recorded. */
public final class Cursor {

    private final Node node;
    private final String path;
    private final Problems problems;

    private Cursor(Node node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** What the files that the document names are relative to, absolute and normalized. */
    Path folder() {
        return problems.origin().folder();
    }

    /** The document as a whole. */
    static Cursor atRoot(Node document, Problems problems) {
        return new Cursor(document, "", problems);
    }

    /** The value itself, whatever it is. */
    YamlValue value() {
        return YamlValue.of(node);
    }

    /** The value as a scalar; empty if it is a list or a mapping. Records no error. */
    Optional<Scalar> scalar() {
        return node instanceof ScalarNode scalar ? Optional.of(Scalar.of(scalar)) : Optional.empty();
    }

    /** The text of a scalar that stands for {@code kind}; empty for everything else. Records no error. */
    public Optional<String> text(Scalar.Kind kind) {
        return scalar().filter(scalar -> scalar.kind() == kind).map(Scalar::text);
    }

    /** The items of a list; empty if the value is no list. Records no error. */
    Optional<List<Cursor>> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return Optional.empty();
        }
        List<Node> items = sequence.getValue();
        return Optional.of(IntStream.range(0, items.size())
                .mapToObj(i -> child("[" + i + "]", items.get(i), items.get(i)))
                .toList());
    }

    /** The keys of a mapping, duplicates reported; empty if the value is no mapping, which is not reported. */
    Optional<Mapping> mapping() {
        return node instanceof MappingNode mapping ? Optional.of(Mapping.of(this, mapping)) : Optional.empty();
    }

    /** Whether the value is a mapping. Records no error. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether the value is a list. Records no error. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether the value is a mapping with {@code key}. Records no error. */
    public boolean hasKey(String key) {
        return node instanceof MappingNode mapping
                && mapping.getValue().stream()
                        .anyMatch(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key));
    }

    /** A mapping of one key with this value, as if the longer form had been written. */
    Cursor wrappedAs(String key) {
        Node name = new ScalarNode(Tag.STR, true, key, ScalarStyle.PLAIN, node.getStartMark(), node.getEndMark());
        Node wrapped = new MappingNode(
                Tag.MAP,
                true,
                List.of(new NodeTuple(name, node)),
                FlowStyle.FLOW,
                node.getStartMark(),
                node.getEndMark());
        return new Cursor(wrapped, path, problems);
    }

    /** Records that {@code expected} should stand here. */
    public <T> Optional<T> reject(String expected) {
        return reject(expected, Optional.empty());
    }

    /** Records that {@code expected} should stand here, and what the user may have meant. */
    public <T> Optional<T> reject(String expected, Optional<String> nearest) {
        problems.add(new ConfigError(position(), path, expected, found(), nearest));
        return Optional.empty();
    }

    /** The value under {@code step}, a key or a bracketed index; remembers where it stands. */
    Cursor child(String step, Node key, Node value) {
        String childPath = path.isEmpty() || step.startsWith("[") ? path + step : path + "." + step;
        Cursor child = new Cursor(value, childPath, problems);
        problems.place(childPath, new KeyLocation(positionOf(key), child.position(), child.found()));
        return child;
    }

    String path() {
        return path;
    }

    Problems problems() {
        return problems;
    }

    Position position() {
        return positionOf(node);
    }

    /** The value as a person would read it. */
    String found() {
        return describe(node);
    }

    static String describe(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Scalar.of(scalar).shown();
        }
        String kind = node instanceof SequenceNode ? "list" : "mapping";
        boolean isEmpty = ((CollectionNode<?>) node).getValue().isEmpty();
        return (isEmpty ? "an empty " : "a ") + kind;
    }

    static Position positionOf(Node node) {
        return YamlText.position(node.getStartMark().orElseThrow());
    }
}
