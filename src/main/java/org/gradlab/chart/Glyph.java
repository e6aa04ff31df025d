package org.gradlab.chart;

import java.util.Arrays;
import java.util.List;
import org.gradlab.chart.Drawn.Disc;
import org.gradlab.chart.Drawn.Polygon;
import org.gradlab.chart.Drawn.Strokes;
import org.gradlab.chart.Mark.Shape;
import org.gradlab.chart.Mark.Stroke;

/** The small signs of a chart: dots and arrows. */
final class Glyph {
    private static final double RADIUS = 5;
    private static final double BEAD_RADIUS = 3;
    private static final double RING_RADIUS = 6;
    private static final double REACH = 10;
    private static final double HALF = REACH * 0.6;
    private static final double LONGEST_HEAD = 12;

    /** Of an arrow's shaft. */
    private static final double HEAD_SHARE = 0.45;

    private static final double HEAD_ANGLE = Math.PI / 7;

    private Glyph() {}

    /** A dot around a pixel. */
    static Drawn dot(Coordinates pixel, Shape shape, ChartColor tone) {
        Fill fill = Fill.plain(tone.ink()).with(Pen.solid(ChartColor.PAGE.ink(), 1));
        return switch (shape) {
            case CIRCLE -> new Disc(pixel, RADIUS, fill);
            case BEAD -> new Disc(pixel, BEAD_RADIUS, Fill.plain(tone.ink()));
            case RING ->
                new Disc(pixel, RING_RADIUS, Fill.plain(ChartColor.PAGE.ink()).with(Pen.solid(tone.ink(), 2.5)));
            case DIAMOND -> polygon(pixel, fill, 0, -REACH, REACH, 0, 0, REACH, -REACH, 0);
            case SQUARE -> polygon(pixel, fill, -HALF, -HALF, HALF, -HALF, HALF, HALF, -HALF, HALF);
            case TRIANGLE_UP -> polygon(pixel, fill, 0, -REACH, REACH, HALF, -REACH, HALF);
            case TRIANGLE_DOWN -> polygon(pixel, fill, 0, REACH, -REACH, -HALF, REACH, -HALF);
            case CROSS ->
                new Strokes(
                        List.of(
                                List.of(moved(pixel, -REACH, -REACH), moved(pixel, REACH, REACH)),
                                List.of(moved(pixel, -REACH, REACH), moved(pixel, REACH, -REACH))),
                        Pen.solid(tone.ink(), 3));
        };
    }

    /** The pen of lines of a kind. */
    static Pen pen(Ink ink, Stroke stroke) {
        return switch (stroke) {
            case SOLID -> Pen.solid(ink, 2.5);
            case DASHED -> new Pen(ink, 2, true);
            case THIN -> Pen.solid(ink, 1.5);
        };
    }

    /** An arrow between two pixels: a shaft, and a head of two strokes. */
    static Drawn arrow(Coordinates from, Coordinates to, Pen pen) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double[] back = {to.x() - from.x(), to.y() - from.y()};
        double head = Math.min(LONGEST_HEAD / 3 * (1 + pen.width()), HEAD_SHARE * length) / length;
        List<Coordinates> tip = List.of(turned(to, back, head, -HEAD_ANGLE), to, turned(to, back, head, HEAD_ANGLE));
        return new Strokes(List.of(List.of(from, to), tip), pen);
    }

    /** A full arrowhead at the end of a line. */
    static Drawn head(Coordinates from, Coordinates to, ChartColor tone) {
        double[] back = {to.x() - from.x(), to.y() - from.y()};
        double share = LONGEST_HEAD / Math.hypot(back[0], back[1]);
        return new Polygon(
                List.of(to, turned(to, back, share, -HEAD_ANGLE), turned(to, back, share, HEAD_ANGLE)),
                Fill.plain(tone.ink()));
    }

    /** Back from a tip by a share of the way that led there, turned by an angle. */
    private static Coordinates turned(Coordinates tip, double[] way, double share, double angle) {
        double cos = share * Math.cos(angle);
        double sin = share * Math.sin(angle);
        return moved(tip, -cos * way[0] + sin * way[1], -sin * way[0] - cos * way[1]);
    }

    private static Drawn polygon(Coordinates center, Fill fill, double... offsets) {
        Coordinates[] corners = new Coordinates[offsets.length / 2];
        Arrays.setAll(corners, i -> moved(center, offsets[2 * i], offsets[2 * i + 1]));
        return new Polygon(List.of(corners), fill);
    }

    private static Coordinates moved(Coordinates pixel, double dx, double dy) {
        return new Coordinates(pixel.x() + dx, pixel.y() + dy);
    }
}
