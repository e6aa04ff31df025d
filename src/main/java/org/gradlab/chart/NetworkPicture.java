package org.gradlab.chart;

import java.util.List;
import java.util.Optional;
import org.gradlab.chart.Lettering.Anchor;

/**
 * The graph of a network: its units in columns, and on every edge a text above the line and another below it.
 *
 * @param title of the picture
 * @param description what is to be seen, for those who cannot see it
 * @param columns the units of every layer, input side first
 * @param edges from column to column
 */
public record NetworkPicture(String title, String description, List<List<Unit>> columns, List<Edge> edges) {

    private static final double ACROSS = 340;
    private static final double DOWN = 150;
    private static final double MARGIN = 90;
    private static final double RADIUS = 34;
    private static final double SMALL = 13;

    /** Where the texts of an edge stand on it, so that crossing edges keep theirs apart. */
    private static final double[] PLACES = {0.3, 0.5, 0.68};

    public NetworkPicture {
        columns = columns.stream().map(List::copyOf).toList();
        edges = List.copyOf(edges);
    }

    /**
     * A circle.
     *
     * @param name within it
     * @param above a number within it, under the name
     * @param below a text under it; empty for none
     */
    public record Unit(String name, String above, String below) {}

    /** A line between units of neighboring columns, by their numbers from 0. */
    public record Edge(int column, int from, int to, String above, String below) {}

    /** The picture as an SVG document. */
    public String svg() {
        return SvgWriter.text(drawing());
    }

    Drawing drawing() {
        Sketch sketch = new Sketch();
        edges.forEach(edge -> line(edge, sketch));
        edges.forEach(edge -> texts(edge, sketch));
        for (int column = 0; column < columns.size(); column++) {
            for (int unit = 0; unit < columns.get(column).size(); unit++) {
                circle(columns.get(column).get(unit), at(column, unit), sketch);
            }
        }
        Figure figure = new Figure(title, description, List.of());
        return new Drawing(figure, width(), height(), sketch.drawn());
    }

    private void line(Edge edge, Sketch sketch) {
        sketch.line(
                at(edge.column(), edge.from()),
                at(edge.column() + 1, edge.to()),
                Pen.solid(ChartColor.GRAY.ink(), 1.5));
    }

    private void texts(Edge edge, Sketch sketch) {
        Coordinates from = at(edge.column(), edge.from());
        Coordinates place =
                from.towards(at(edge.column() + 1, edge.to()), PLACES[(edge.from() + edge.to()) % PLACES.length]);
        double width = Math.max(TextWidth.of(edge.above(), SMALL), TextWidth.of(edge.below(), SMALL)) + 4;
        sketch.rectangle(
                new Box(place.x() - width / 2, place.y() - 1.4 * SMALL, width, 2.8 * SMALL),
                new Fill(ChartColor.PAGE.ink(), 0.85, Optional.empty()));
        words(edge.above(), place, -0.7 * SMALL, sketch);
        words(edge.below(), place, 0.7 * SMALL, sketch);
    }

    private static void circle(Unit unit, Coordinates center, Sketch sketch) {
        Fill fill = Fill.plain(ChartColor.PAGE.ink()).with(Pen.solid(ChartColor.INK.ink(), 1.5));
        sketch.add(new Drawn.Disc(center, RADIUS, fill));
        words(unit.name(), center, -0.6 * SMALL, sketch);
        words(unit.above(), center, 0.6 * SMALL, sketch);
        words(unit.below(), center, RADIUS + SMALL, sketch);
    }

    private static void words(String text, Coordinates at, double lower, Sketch sketch) {
        if (!text.isEmpty()) {
            sketch.add(new Drawn.Words(
                    text, new Coordinates(at.x(), at.y() + lower), new Lettering(SMALL, Anchor.MIDDLE, false)));
        }
    }

    private Coordinates at(int column, int unit) {
        int units = columns.get(column).size();
        return new Coordinates(MARGIN + column * ACROSS, height() / 2 + (unit - (units - 1) / 2.0) * DOWN);
    }

    private double width() {
        return 2 * MARGIN + (columns.size() - 1) * ACROSS;
    }

    private double height() {
        int most = columns.stream().mapToInt(List::size).max().orElse(1);
        return 2 * MARGIN + (most - 1) * DOWN;
    }
}
