package org.gradlab.chart;

/**
 * How a text is set.
 *
 * @param size of the font, in pixels
 * @param turned upwards by a quarter of a circle
 */
record Lettering(double size, Anchor anchor, boolean turned) {

    /** Which part of a text lies at its place. */
    enum Anchor {
        START("start", 0),
        MIDDLE("middle", 0.5),
        END("end", 1);

        private final String svg;
        private final double share;

        Anchor(String svg, double share) {
            this.svg = svg;
            this.share = share;
        }

        /** Its name in SVG. */
        String svg() {
            return svg;
        }

        /** How much of the text lies before its place. */
        double share() {
            return share;
        }
    }

    /** The size of all text but headings, large enough for a picture that fills a projector's screen. */
    static final double TEXT = 16;

    static final double HEADING = 20;

    /** Room between the middles of lines, as a share of the size. */
    static final double LEADING = 1.3;

    /** Text of the usual size. */
    static Lettering text(Anchor anchor) {
        return new Lettering(TEXT, anchor, false);
    }
}
