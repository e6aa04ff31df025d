package org.gradlab.sweep;

import java.util.Locale;

/** What a cell of a grid says of its members. */
public enum GridMeasure {
    /** The share of members that reach the target. */
    SUCCESS("success rate", false),
    /** The median of the losses that members are ranked by. */
    LOSS("median loss", true),
    /** The median step at which members first reach the target, of those that do. */
    STEPS("median steps to the target", true),
    /** The median ratio of the norms of the first and the last layer's gradients, where members ended. */
    GRADIENT("gradient of the first layer / last layer", true);

    private final String title;
    private final boolean spansMagnitudes;

    GridMeasure(String title, boolean spansMagnitudes) {
        this.title = title;
        this.spansMagnitudes = spansMagnitudes;
    }

    /** Its word in options and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called where there is room. */
    public String title() {
        return title;
    }

    /** Whether its numbers are compared by their ratios. */
    public boolean spansMagnitudes() {
        return spansMagnitudes;
    }
}
