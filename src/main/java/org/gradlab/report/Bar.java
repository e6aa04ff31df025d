package org.gradlab.report;

/** A horizontal bar of block characters, to an eighth of a character. */
public final class Bar {

    /** Nothing, then one to seven eighths of a block from the left. */
    private static final String EIGHTHS = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589";

    private static final String FULL = "\u2588";

    private Bar() {}

    /** A bar of {@code fraction} of {@code width}: from one eighth of a character, so that it is seen, to all. */
    public static String of(double fraction, int width) {
        int eighths = (int) Math.round(Math.min(1, Math.max(0, fraction)) * width * 8);
        int shown = Math.max(1, eighths);
        String full = FULL.repeat(shown / 8);
        return shown % 8 == 0 ? full : full + EIGHTHS.charAt(shown % 8);
    }
}
