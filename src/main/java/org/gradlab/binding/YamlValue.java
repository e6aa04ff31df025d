package org.gradlab.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value as it stands in a document, whatever key it is meant for. Two are equal that say the same. */
public final class YamlValue {

    private final Node node;
    private final Object data;

    private YamlValue(Node node) {
        this.node = node;
        this.data = data(node);
    }

    static YamlValue of(Node node) {
        return new YamlValue(node);
    }

    /** A number that stands where this value does: whole where it can be written so. */
    YamlValue numberInItsPlace(double number) {
        boolean isWhole = number == Math.rint(number) && Math.abs(number) < 1L << 53;
        String text = isWhole ? Long.toString((long) number) : Double.toString(number);
        return new YamlValue(new ScalarNode(
                isWhole ? Tag.INT : Tag.FLOAT, true, text, ScalarStyle.PLAIN, node.getStartMark(), node.getEndMark()));
    }

    /** The list of some values, which stands where the first does; there is at least one. */
    public static YamlValue list(List<YamlValue> values) {
        Node first = values.get(0).node;
        return new YamlValue(new SequenceNode(
                Tag.SEQ,
                true,
                values.stream().map(value -> value.node).toList(),
                FlowStyle.FLOW,
                first.getStartMark(),
                first.getEndMark()));
    }

    Node node() {
        return node;
    }

    /** The value as strings, numbers, truth values, lists and maps. */
    public Object data() {
        return data;
    }

    /** The value in one line, such as {@code 0.1}, {@code tanh} or {@code {name: normal, std: 2}}. */
    public String text() {
        return text(data);
    }

    private static String text(Object data) {
        if (data instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return data instanceof List<?> list
                ? list.stream().map(YamlValue::text).collect(Collectors.joining(", ", "[", "]"))
                : data.toString();
    }

    private static Object data(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.getValue()
                    .forEach(tuple -> map.put(String.valueOf(data(tuple.getKeyNode())), data(tuple.getValueNode())));
            return map;
        }
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(YamlValue::data).toList()
                : data(Scalar.of((ScalarNode) node));
    }

    private static Object data(Scalar scalar) {
        return switch (scalar.kind()) {
            case WHOLE -> whole(scalar.text());
            case REAL -> Double.valueOf(scalar.text());
            case TRUTH -> Boolean.valueOf(scalar.text());
            default -> scalar.text();
        };
    }

    /** As a real number where it is too large for a whole one. */
    private static Object whole(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return Double.valueOf(text);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YamlValue value && data.equals(value.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(data);
    }

    @Override
    public String toString() {
        return text();
    }
}
