package org.gradlab.chart;

/** An attribute of an SVG element. */
record Attribute(String name, String value) {

    /** One in pixels. */
    static Attribute of(String name, double pixels) {
        return new Attribute(name, Svg.number(pixels));
    }
}
