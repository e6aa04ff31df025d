package org.gradlab.chart;

/**
 * A color on a light page, and the one that takes its place on a dark page.
 *
 * @param name of its rule in the style sheet; empty where both colors are the same
 * @param light as {@code #rrggbb}
 * @param dark as {@code #rrggbb}
 */
record Ink(String name, String light, String dark) {

    /** A color for both kinds of page. */
    static Ink same(String color) {
        return new Ink("", color, color);
    }
}
