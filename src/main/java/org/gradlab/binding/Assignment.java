package org.gradlab.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigError;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.binding.error.Position;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * An override {@code key.path=value}, whose value is YAML.
 *
 * <p>Nodes on the way to the key are copied, not changed: an anchored node may stand in several places.
 */
final class Assignment {

    private final Position position;
    private final KeyPath path;
    private final Node value;

    private Assignment(Position position, KeyPath path, Node value) {
        this.position = position;
        this.path = path;
        this.value = value;
    }

    static Assignment parse(String text) throws ConfigException {
        String source = YamlText.overrideSource(text);
        int equals = text.indexOf('=');
        Optional<KeyPath> path = KeyPath.parse(equals < 0 ? "" : text.substring(0, equals));
        if (path.isEmpty()) {
            throw new ConfigException(new ConfigError(
                    Position.wholeOf(source),
                    "",
                    "key.path=value, such as model.layers[0].units=8",
                    "\"" + text + "\""));
        }
        Optional<Node> value = new YamlText(source, text.substring(equals + 1)).compose();
        if (value.isEmpty()) {
            throw new ConfigException(
                    new ConfigError(Position.wholeOf(source), text.substring(0, equals), "a value after =", "nothing"));
        }
        return new Assignment(Position.wholeOf(source), path.get(), value.get());
    }

    /**
     * The assignment of a value that stands elsewhere in the document.
     *
     * @throws IllegalArgumentException if {@code keyPath} is none
     */
    static Assignment of(String keyPath, YamlValue value) {
        KeyPath path = KeyPath.parse(keyPath).orElseThrow(() -> new IllegalArgumentException("no key: " + keyPath));
        return new Assignment(Cursor.positionOf(value.node()), path, value.node());
    }

    /** The document with the value in its place; keys on the way that are not there yet are added. */
    Node applyTo(Node document) throws ConfigException {
        return replace(document, path, "");
    }

    private Node replace(Node node, KeyPath remaining, String walked) throws ConfigException {
        if (remaining.first() instanceof KeyPath.Name name) {
            return replaceKey(node, name.key(), remaining, walked);
        }
        return replaceItem(node, ((KeyPath.Index) remaining.first()).index(), remaining, walked);
    }

    private Node replaceKey(Node node, String key, KeyPath remaining, String walked) throws ConfigException {
        if (!(node instanceof MappingNode mapping)) {
            throw rejected(walked, "a mapping, to set " + key + " in it", Cursor.describe(node));
        }
        String here = walked.isEmpty() ? key : walked + "." + key;
        List<NodeTuple> tuples = new ArrayList<>(mapping.getValue());
        int at = indexOf(tuples, key);
        Node old = at < 0 ? emptyMapping() : tuples.get(at).getValueNode();
        NodeTuple tuple =
                new NodeTuple(keyNode(key), remaining.isLast() ? value : replace(old, remaining.rest(), here));
        if (at < 0) {
            tuples.add(tuple);
        } else {
            tuples.set(at, tuple);
        }
        return new MappingNode(
                mapping.getTag(), true, tuples, mapping.getFlowStyle(), mapping.getStartMark(), mapping.getEndMark());
    }

    private Node replaceItem(Node node, int index, KeyPath remaining, String walked) throws ConfigException {
        if (!(node instanceof SequenceNode list)) {
            throw rejected(walked, "a list, to set item " + index + " of it", Cursor.describe(node));
        }
        List<Node> items = new ArrayList<>(list.getValue());
        if (index >= items.size()) {
            throw rejected(walked, "an index below " + items.size() + ", the length of the list", "" + index);
        }
        String here = walked + "[" + index + "]";
        items.set(index, remaining.isLast() ? value : replace(items.get(index), remaining.rest(), here));
        return new SequenceNode(
                list.getTag(), true, items, list.getFlowStyle(), list.getStartMark(), list.getEndMark());
    }

    private static int indexOf(List<NodeTuple> tuples, String key) {
        for (int i = 0; i < tuples.size(); i++) {
            if (tuples.get(i).getKeyNode() instanceof ScalarNode name
                    && name.getValue().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private Node keyNode(String key) {
        return new ScalarNode(Tag.STR, true, key, ScalarStyle.PLAIN, value.getStartMark(), value.getEndMark());
    }

    private Node emptyMapping() {
        return new MappingNode(Tag.MAP, true, List.of(), FlowStyle.BLOCK, value.getStartMark(), value.getEndMark());
    }

    private ConfigException rejected(String keyPath, String expected, String found) {
        return new ConfigException(new ConfigError(position, keyPath, expected, found));
    }
}
