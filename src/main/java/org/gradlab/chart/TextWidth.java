package org.gradlab.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The width of text in Helvetica and the fonts of the same measures, Arial and Liberation Sans: with it a picture is laid out without asking for
 * the fonts of a machine. Source: Adobe's font metrics of Helvetica.
 */
final class TextWidth {

    /** In thousandths of the size, from the space to the tilde. */
    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    /** Wider than most. */
    private static final int OTHER = 1000;

    private static final String CUT = "\u2026";

    private TextWidth() {}

    /** Whether the width of every character is known, and not only estimated. */
    static boolean isKnown(String text) {
        return text.codePoints().allMatch(TextWidth::isKnown);
    }

    /** In pixels. */
    static double of(String text, double size) {
        return size / 1000 * text.codePoints().map(TextWidth::thousandths).sum();
    }

    /** The text in lines that are no wider than this, broken at spaces and else anywhere; at most so many, the last of which then ends in dots. */
    static List<String> lines(String text, double size, TextRoom room) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (of(rest, size) > room.width() && lines.size() < room.lines() - 1) {
            int fitting = fitting(rest, size, room.width());
            int space = rest.lastIndexOf(' ', fitting);
            int end = space > 0 ? space : fitting;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(
                of(rest, size) <= room.width()
                        ? rest
                        : rest.substring(0, fitting(rest, size, room.width() - of(CUT, size))) + CUT);
        return lines;
    }

    /** How many characters fit, but at least one. */
    private static int fitting(String text, double size, double width) {
        int fitting = 1;
        while (fitting < text.length() && of(text.substring(0, fitting + 1), size) <= width) {
            fitting++;
        }
        return fitting;
    }

    private static int thousandths(int character) {
        return isKnown(character) ? ASCII[character - ' '] : OTHER;
    }

    private static boolean isKnown(int character) {
        return character >= ' ' && character - ' ' < ASCII.length;
    }
}
