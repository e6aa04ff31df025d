package org.gradlab.chart;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** Where the texts of an edge may stand on it, the best place first. */
    private static final double[] PLACES = {0.3, 0.68, 0.5, 0.24, 0.4, 0.6, 0.76};

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
        List<Box> taken = new ArrayList<>();
        edges.forEach(edge -> texts(edge, sketch, taken));
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

    private void texts(Edge edge, Sketch sketch, List<Box> taken) {
        Box box = room(edge, taken);
        taken.add(box);
        sketch.rectangle(box, new Fill(ChartColor.PAGE.ink(), 0.85, Optional.empty()));
        words(edge.above(), box.center(), -0.7 * SMALL, sketch);
        words(edge.below(), box.center(), 0.7 * SMALL, sketch);
    }

    /** The first place that is clear of other texts; the best one if none is. */
    private Box room(Edge edge, List<Box> taken) {
        List<Box> boxes =
                Arrays.stream(PLACES).mapToObj(place -> box(edge, place)).toList();
        return boxes.stream()
                .filter(box -> taken.stream().noneMatch(box::overlaps))
                .findFirst()
                .orElse(boxes.get(0));
    }

    private Box box(Edge edge, double place) {
        Coordinates at = at(edge.column(), edge.from()).towards(at(edge.column() + 1, edge.to()), place);
        double width = Math.max(TextWidth.of(edge.above(), SMALL), TextWidth.of(edge.below(), SMALL)) + 4;
        return new Box(at.x() - width / 2, at.y() - 1.4 * SMALL, width, 2.8 * SMALL);
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
