package org.gradlab.chart;

/** Draws a panel's frame, grid, ticks and axis labels. */
final class Frame {
    private static final double PIXELS_PER_TICK_X = 90;
    private static final double PIXELS_PER_TICK_Y = 55;
    private static final double X_LABEL = 36;
    private static final double Y_LABEL = 56;

    private final Svg svg;
    private final Area area;

    Frame(Svg svg, Area area) {
        this.svg = svg;
        this.area = area;
    }

    /** Modified: the SVG. */
    void draw() {
        xTicks();
        yTicks();
        svg.empty("rect", "class", "frame", "width", area.width(), "height", area.height());
        svg.words(
                "text",
                area.panel().x().label(),
                "x",
                area.width() / 2,
                "y",
                area.height() + X_LABEL,
                "text-anchor",
                "middle");
        svg.words(
                "text",
                area.panel().y().label(),
                "transform",
                "translate(-%s %s) rotate(-90)".formatted(Svg.number(Y_LABEL), Svg.number(area.height() / 2)),
                "text-anchor",
                "middle");
    }

    private void xTicks() {
        Scale scale = area.panel().x().scale();
        for (double tick : scale.ticks(count(area.width(), PIXELS_PER_TICK_X))) {
            double x = scale.position(tick) * area.width();
            svg.empty("line", "class", rule(tick), "x1", x, "x2", x, "y1", 0.0, "y2", area.height());
            svg.words("text", scale.label(tick), "x", x, "y", area.height() + 17, "text-anchor", "middle");
        }
    }

    private void yTicks() {
        Scale scale = area.panel().y().scale();
        for (double tick : scale.ticks(count(area.height(), PIXELS_PER_TICK_Y))) {
            double y = (1 - scale.position(tick)) * area.height();
            svg.empty("line", "class", rule(tick), "x1", 0.0, "x2", area.width(), "y1", y, "y2", y);
            svg.words("text", scale.label(tick), "x", -7.0, "y", y, "dy", "0.35em", "text-anchor", "end");
        }
    }

    private static int count(double pixels, double perTick) {
        return Math.max(2, (int) Math.round(pixels / perTick));
    }

    private static String rule(double tick) {
        return tick == 0 ? "zero" : "rule";
    }
}
