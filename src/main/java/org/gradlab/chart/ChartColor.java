package org.gradlab.chart;

import java.util.List;
import java.util.Locale;

/** The colors of a chart, which are different ones on a light and on a dark page. */
public enum ChartColor {
    BLUE("#1f5fc4", "#86b6f9"),
    ORANGE("#b8500a", "#ffab40"),
    GREEN("#00785a", "#b6efd6"),
    PURPLE("#5b1a8a", "#a45cff"),
    RED("#e0115f", "#f43f6b"),
    GRAY("#6b7280", "#8b949e"),
    /** Of text, and of what is told apart by its shape alone. */
    INK("#1f2328", "#e6edf3"),
    FAINT("#c3cad2", "#3d444d"),
    PAGE("#ffffff", "#0d1117"),
    /** Behind a stretch on which a curve rises. */
    RISING("#dfeafb", "#12294a"),
    /** Behind a stretch on which a curve falls. */
    FALLING("#fdebd9", "#3d2410"),
    /** Behind a stretch on which a curve is level. */
    FLAT("#e4f3e8", "#16301f");

    private static final List<ChartColor> SERIES = List.of(BLUE, ORANGE, GREEN, PURPLE, RED);

    private final String light;
    private final String dark;

    ChartColor(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colors of several things of a kind, in their order. */
    public static List<ChartColor> series() {
        return SERIES;
    }

    /** The color of one of them, the first of which is 0; the first follows the last. */
    public static ChartColor series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    Ink ink() {
        return new Ink(name().toLowerCase(Locale.ROOT), light, dark);
    }
}
