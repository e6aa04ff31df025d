package org.gradlab.text;

/**
 * Text that comes from a file, a command line or a file's name, made fit to be shown. Control characters could recolour or
 * overwrite what a terminal shows, and marks of direction reorder it, so they are written out, as in {@code \n} and
 * {@code \u001B}: as Java and JSON write them, so that a string of JSON stays the same string.
 */
public final class Visible {

    private static final String ELLIPSIS = "...";

    private Visible() {}

    /** The text with every character written out that would not be seen as itself on one line. */
    public static String text(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> append(codePoint, visible));
        return visible.toString();
    }

    /** The same of a text of several lines, whose line feeds stay. */
    public static String lines(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\n') {
                visible.append('\n');
            } else {
                append(codePoint, visible);
            }
        });
        return visible.toString();
    }

    /** The text on one line, cut after at most {@code most} characters. */
    public static String shortened(String text, int most) {
        StringBuilder visible = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int length = visible.length();
            append(text.codePointAt(i), visible);
            if (visible.length() > most) {
                visible.setLength(length);
                return visible + ELLIPSIS;
            }
        }
        return visible.toString();
    }

    /** Modified: visible. */
    private static void append(int codePoint, StringBuilder visible) {
        switch (codePoint) {
            case '\n' -> visible.append("\\n");
            case '\r' -> visible.append("\\r");
            case '\t' -> visible.append("\\t");
            default -> {
                if (isSeen(codePoint)) {
                    visible.appendCodePoint(codePoint);
                } else {
                    for (char unit : Character.toChars(codePoint)) {
                        visible.append(String.format("\\u%04X", (int) unit));
                    }
                }
            }
        }
    }

    /** Not so are controls, marks that turn the direction of writing, other line ends, and halves of pairs. */
    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
