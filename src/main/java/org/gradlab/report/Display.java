package org.gradlab.report;

/**
 * What the reader's display can show.
 *
 * @param width how many characters fit a line
 * @param color true if the display understands ANSI colors
 */
public record Display(int width, boolean color) {

    private static final String ELLIPSIS = "\u2026";

    public Display {
        if (width < 1) {
            throw new IllegalArgumentException("a display of width " + width);
        }
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
}
