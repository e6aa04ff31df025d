package org.gradlab.chart;

import java.util.Locale;

/** The colors of a chart, which are different ones on a light and on a dark page. */
public enum ChartColor {
    BLUE("#2563c9", "#6ea8fe"),
    ORANGE("#c2570c", "#ff9d5c"),
    GREEN("#1a7f37", "#56d364"),
    RED("#c62838", "#ff7b86"),
    PURPLE("#7c3aad", "#c79bf2"),
    GRAY("#737b86", "#8b949e");

    private final String light;
    private final String dark;

    ChartColor(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The name of its CSS variable. */
    String variable() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    /** As CSS for marks: the color by its variable. */
    String css() {
        return "var(" + variable() + ")";
    }

    String light() {
        return light;
    }

    String dark() {
        return dark;
    }
}
