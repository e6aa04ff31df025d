package org.gradlab.config.binding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gradlab.config.error.ConfigError;
import org.gradlab.config.error.Position;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys of one mapping of a document, each with its value and the position of its name. */
final class Mapping {

    private final Cursor cursor;
    private final Map<String, Member> members = new LinkedHashMap<>();

    private record Member(Position key, Cursor value) {}

    private Mapping(Cursor cursor) {
        this.cursor = cursor;
    }

    static Mapping of(Cursor cursor, MappingNode node) {
        Mapping mapping = new Mapping(cursor);
        node.getValue().forEach(mapping::add);
        return mapping;
    }

    private void add(NodeTuple tuple) {
        Node key = tuple.getKeyNode();
        Position position = Cursor.positionOf(key);
        if (!(key instanceof ScalarNode scalar)) {
            report(position, cursor.path(), "a key", Cursor.describe(key), Optional.empty());
        } else if (members.containsKey(scalar.getValue())) {
            Position first = members.get(scalar.getValue()).key();
            String expected = "each key once (the first is at line " + first.line() + ")";
            report(position, pathOf(scalar.getValue()), expected, "the key again", Optional.empty());
        } else {
            String name = scalar.getValue();
            members.put(name, new Member(position, cursor.child(name, key, tuple.getValueNode())));
        }
    }

    Optional<Cursor> value(String key) {
        return Optional.ofNullable(members.get(key)).map(Member::value);
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    /** The section's own value, for errors about the section as a whole. */
    Cursor cursor() {
        return cursor;
    }

    /** Records that a key that must be written is not. */
    void rejectMissing(String key, String expected) {
        report(cursor.position(), pathOf(key), expected, "nothing: the key is missing", Optional.empty());
    }

    /** Records that the key itself, whatever its value, should not be there. */
    void rejectKey(String key, String expected) {
        Member member = members.get(key);
        report(member.key(), pathOf(key), expected, member.value().found(), Optional.empty());
    }

    /** Records every key that is none of {@code known}. */
    void rejectUnknown(Collection<String> known) {
        members.forEach((key, member) -> {
            if (!known.contains(key)) {
                String expected = "one of the keys " + String.join(", ", known);
                String found = new Scalar(Scalar.Kind.TEXT, key).shown();
                report(member.key(), pathOf(key), expected, found, Nearest.to(key, known));
            }
        });
    }

    private String pathOf(String key) {
        return cursor.path().isEmpty() ? key : cursor.path() + "." + key;
    }

    private void report(Position at, String path, String expected, String found, Optional<String> nearest) {
        cursor.problems().add(new ConfigError(at, path, expected, found, nearest));
    }
}
