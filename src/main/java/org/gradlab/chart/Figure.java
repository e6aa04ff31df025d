package org.gradlab.chart;

import java.util.List;

/**
 * Panels below one another under a title, each with its legend beside it.
 *
 * @param title one line
 * @param description what is to be seen, for those who cannot see it
 */
public record Figure(String title, String description, List<Panel> panels) {
    private static final double LEFT = 78;
    private static final double TOP = 44;
    private static final double BELOW = 58;
    private static final double PANEL_WIDTH = 600;
    private static final double LEGEND_GAP = 20;
    private static final double WIDTH = 900;

    public Figure {
        panels = List.copyOf(panels);
    }

    /** The width of the space between a panel's vertical axes, in pixels. */
    public static double panelWidth() {
        return PANEL_WIDTH;
    }

    /** The figure as an SVG document, which is also a valid element of an HTML page. */
    public String svg() {
        double height =
                TOP + panels.stream().mapToDouble(Figure::heightWithLabels).sum();
        Svg svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                Style.CSS_CLASS,
                "viewBox",
                "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height),
                "width",
                WIDTH,
                "height",
                height,
                "role",
                "img");
        svg.words("title", title).words("desc", description).words("style", Style.sheet());
        svg.empty("rect", "class", "page", "width", WIDTH, "height", height);
        svg.words("text", title, "class", "heading", "x", LEFT, "y", 28.0);
        double top = TOP;
        for (Panel panel : panels) {
            draw(panel, svg, top);
            top += heightWithLabels(panel);
        }
        return svg.close().text();
    }

    private static double heightWithLabels(Panel panel) {
        return BELOW + Math.max(panel.height(), new Legend(panel).height());
    }

    private static void draw(Panel panel, Svg svg, double top) {
        Area area = new Area(panel, PANEL_WIDTH);
        svg.open("g", "transform", translate(LEFT, top));
        new Frame(svg, area).draw();
        new Marks(svg, area).draw(panel.marks());
        svg.close();
        svg.open("g", "transform", translate(LEFT + PANEL_WIDTH + LEGEND_GAP, top));
        new Legend(panel).draw(svg);
        svg.close();
    }

    private static String translate(double x, double y) {
        return "translate(%s %s)".formatted(Svg.number(x), Svg.number(y));
    }
}
