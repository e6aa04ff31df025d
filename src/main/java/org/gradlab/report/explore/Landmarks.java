package org.gradlab.report.explore;

import java.util.List;
import java.util.stream.Stream;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Mark.Band;
import org.gradlab.chart.Mark.Bands;
import org.gradlab.chart.Mark.Curve;
import org.gradlab.chart.Mark.Stroke;
import org.gradlab.explore.CriticalSearch;
import org.gradlab.explore.FlatPiece;
import org.gradlab.explore.Range;
import org.gradlab.explore.StationarySearch;
import org.gradlab.explore.UndecidedPiece;

/**
 * Where the slope of a function is zero, as it is drawn.
 *
 * @param points single places
 * @param flat stretches of one variable on which the slope is zero
 * @param undecided where more zeros may be: one range for each variable
 */
public record Landmarks(List<Landmark> points, List<FlatPiece> flat, List<List<Range>> undecided) {
    /** None at all. */
    public static final Landmarks NONE = new Landmarks(List.of(), List.of(), List.of());

    private static final String NOT_DECIDED = "zeros of the slope not decided";

    /** Of the range: the width in which a narrower stretch is drawn, so that it is seen. */
    private static final double NARROWEST = 1.0 / 150;

    public Landmarks {
        points = List.copyOf(points);
        flat = List.copyOf(flat);
        undecided = undecided.stream().map(List::copyOf).toList();
    }

    /** Those of a curve. */
    public static Landmarks of(StationarySearch search) {
        return new Landmarks(
                search.points().stream().map(Landmark::of).toList(),
                search.flatPieces(),
                search.undecided().stream()
                        .map(piece -> List.of(widened(piece, search.range())))
                        .toList());
    }

    /** Those of a function of two variables whose kind is known. */
    public static Landmarks of(CriticalSearch search) {
        return new Landmarks(
                search.points().stream()
                        .flatMap(point -> Landmark.of(point, search.ranges()).stream())
                        .toList(),
                List.of(),
                search.undecided());
    }

    private static Range widened(UndecidedPiece piece, Range range) {
        double missing = Math.max(0, NARROWEST * (range.high() - range.low()) - (piece.to() - piece.from()));
        return new Range(range.variable(), piece.from() - missing / 2, piece.to() + missing / 2);
    }

    /** The points, a mark for each kind. */
    List<Mark> marks() {
        return Stream.of(Landmark.Kind.values())
                .map(kind -> Landmark.mark(kind, points))
                .filter(dots -> !dots.dots().isEmpty())
                .map(Mark.class::cast)
                .toList();
    }

    /** The stretches of one variable. */
    List<Mark> bands(String variable) {
        List<Band> level =
                flat.stream().map(piece -> new Band(piece.from(), piece.to())).toList();
        List<Band> open = undecided.stream()
                .map(ranges -> new Band(ranges.get(0).low(), ranges.get(0).high()))
                .toList();
        return Stream.of(
                        new Bands("df/d" + variable + " = 0: flat", ChartColor.FLAT, level),
                        new Bands(NOT_DECIDED, ChartColor.FAINT, open))
                .filter(bands -> !bands.bands().isEmpty())
                .map(Mark.class::cast)
                .toList();
    }

    /** The undecided boxes of two variables. */
    List<Mark> boxes() {
        return undecided.stream()
                .map(box ->
                        (Mark) new Curve(NOT_DECIDED, ChartColor.GRAY, Stroke.DASHED, outline(box.get(0), box.get(1))))
                .toList();
    }

    private static List<Coordinates> outline(Range x, Range y) {
        return List.of(
                new Coordinates(x.low(), y.low()),
                new Coordinates(x.high(), y.low()),
                new Coordinates(x.high(), y.high()),
                new Coordinates(x.low(), y.high()),
                new Coordinates(x.low(), y.low()));
    }
}
