package org.gradlab.chart;

/** What draws a line; its width is in pixels. */
record Pen(Ink ink, double width, boolean dashed) {

    /** A pen that draws through. */
    static Pen solid(Ink ink, double width) {
        return new Pen(ink, width, false);
    }
}
