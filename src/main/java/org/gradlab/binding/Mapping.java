package org.gradlab.binding;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradlab.binding.error.ConfigError;
import org.gradlab.binding.error.Position;
import org.gradlab.text.NearestWord;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys of one mapping of a document, each with its value and the position of its name. */
final class Mapping {

    private final Cursor cursor;
    private final int errorsBefore;
    private final Map<String, Member> members = new LinkedHashMap<>();
    /** Keys that an error already speaks of, so that their absence is no further error. */
    private final Set<String> suggested = new HashSet<>();

    private record Member(Position key, Cursor value) {}

    private Mapping(Cursor cursor) {
        this.cursor = cursor;
        this.errorsBefore = cursor.problems().count();
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

    /** The values by key, in the order of the text. */
    Map<String, Cursor> values() {
        Map<String, Cursor> values = new LinkedHashMap<>();
        members.forEach((key, member) -> values.put(key, member.value()));
        return values;
    }

    Optional<Cursor> value(String key) {
        return Optional.ofNullable(members.get(key)).map(Member::value);
    }

    /** Whether no error has been found in the mapping, or in anything below it, since it was opened. */
    boolean isFaultless() {
        return cursor.problems().count() == errorsBefore;
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    /** The section's own value, for errors about the section as a whole. */
    Cursor cursor() {
        return cursor;
    }

    /** Records that a key that must be written is not, unless a mistyped key has already been taken for it. */
    void rejectMissing(String key, String expected) {
        rejectMissing(List.of(key), expected);
    }

    /** Records that none of {@code keys} is written, unless a mistyped key has already been taken for one of them. */
    void rejectMissing(List<String> keys, String expected) {
        if (Collections.disjoint(suggested, keys)) {
            report(cursor.position(), pathOf(keys.get(0)), expected, "nothing: the key is missing", Optional.empty());
        }
    }

    /** Records that the key itself, whatever its value, should not be there. */
    void rejectKey(String key, String expected) {
        Member member = members.get(key);
        report(member.key(), pathOf(key), expected, member.value().found(), Optional.empty());
    }

    /** Records every key that is none of {@code known}. */
    void rejectUnknown(Collection<String> known) {
        rejectUnknown(known, Map.of());
    }

    /** Records every key that is none of {@code known}; {@code refused} says for some what is expected instead. */
    void rejectUnknown(Collection<String> known, Map<String, String> refused) {
        for (String key : members.keySet()) {
            if (refused.containsKey(key)) {
                rejectKey(key, refused.get(key));
                suggested.addAll(known);
            } else if (!known.contains(key)) {
                rejectUnknown(key, known);
            }
        }
    }

    private void rejectUnknown(String key, Collection<String> known) {
        String expected = known.size() == 1 ? "no key but " : "one of the keys ";
        Optional<String> nearest = NearestWord.to(key, known);
        nearest.ifPresent(suggested::add);
        String found = new Scalar(Scalar.Kind.TEXT, key).shown();
        report(members.get(key).key(), pathOf(key), expected + String.join(", ", known), found, nearest);
    }

    private String pathOf(String key) {
        return cursor.path().isEmpty() ? key : cursor.path() + "." + key;
    }

    private void report(Position at, String path, String expected, String found, Optional<String> nearest) {
        cursor.problems().add(new ConfigError(at, path, expected, found, nearest));
    }
}
