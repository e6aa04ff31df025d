package org.gradlab.binding;

import java.util.Set;
import java.util.regex.Pattern;
import org.gradlab.text.Visible;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value that is neither a list nor a mapping.
 *
 * @param kind what YAML 1.2's core schema takes it for
 * @param text as written, without quotes; after its tag if that is foreign to the core schema
 */
public record Scalar(Kind kind, String text) {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern REAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Set<Tag> CORE_TAGS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);
    private static final int SHOWN_LENGTH = 60;

    /** What a scalar can stand for. {@link #OTHER} is all that no key takes, such as {@code .nan} or a foreign tag. */
    public enum Kind {
        TEXT,
        WHOLE,
        REAL,
        TRUTH,
        NOTHING,
        OTHER
    }

    static Scalar of(ScalarNode node) {
        Tag tag = node.getTag();
        String text = CORE_TAGS.contains(tag) ? node.getValue() : tag.getValue() + " " + node.getValue();
        return new Scalar(kind(tag, text), text);
    }

    /** The scalar in an error message: text in quotes, everything else as written; long ones are cut. */
    String shown() {
        if (kind == Kind.NOTHING) {
            return "nothing";
        }
        String visible = Visible.shortened(text, SHOWN_LENGTH);
        return kind == Kind.TEXT ? '"' + visible + '"' : visible;
    }

    private static Kind kind(Tag tag, String text) {
        if (tag.equals(Tag.STR)) {
            return Kind.TEXT;
        }
        if (tag.equals(Tag.NULL)) {
            return Kind.NOTHING;
        }
        if (tag.equals(Tag.INT) && WHOLE.matcher(text).matches()) {
            return Kind.WHOLE;
        }
        if (tag.equals(Tag.FLOAT) && REAL.matcher(text).matches()) {
            return Kind.REAL;
        }
        return tag.equals(Tag.BOOL) && TRUTH.matcher(text).matches() ? Kind.TRUTH : Kind.OTHER;
    }
}
