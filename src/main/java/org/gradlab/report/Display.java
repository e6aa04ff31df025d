package org.gradlab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the reader's display can show.
 *
 * @param width how many characters fit a line
 * @param height how many lines a command may print; {@link #UNLIMITED} for all that it has to say
 * @param color true if the display understands ANSI colors
 */
public record Display(int width, int height, boolean color) {

    /** The height for all that there is to say. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private static final Pattern BREAK = Pattern.compile(" (?!%)");
    private static final String ELLIPSIS = "\u2026";

    public Display {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a display of width " + width + " and height " + height);
        }
    }

    /** A display of any height. */
    public Display(int width, boolean color) {
        this(width, UNLIMITED, color);
    }

    /** Whether all is to be said, however long. */
    public boolean isFull() {
        return height == UNLIMITED;
    }

    /** What is left of the display below {@code lines}; at least one line. */
    public Display below(int lines) {
        return isFull() ? this : new Display(width, Math.max(1, height - lines), color);
    }

    /** The same without an end. */
    public Display whole() {
        return new Display(width, color);
    }

    /** One of {@code count} equal parts, with a line between them. */
    public Display part(int count) {
        return isFull() ? this : new Display(width, Math.max(1, (height + 1) / count - 1), color);
    }

    /** {@code text}, bold if the display can. */
    String bold(String text) {
        return color ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** {@code text} without trailing spaces, cut to the width if it is longer. */
    String fit(String text) {
        String line = text.stripTrailing();
        return line.length() <= width ? line : line.substring(0, width - 1) + ELLIPSIS;
    }

    /** {@code text} as lines that break between words, not between a number and its percent sign; a word that is longer than a line has one of its own. */
    public List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BREAK.split(text.strip(), -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
