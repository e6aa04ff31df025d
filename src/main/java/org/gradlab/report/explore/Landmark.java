package org.gradlab.report.explore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Mark.Dot;
import org.gradlab.chart.Mark.Dots;
import org.gradlab.chart.Mark.Shape;
import org.gradlab.explore.CriticalPoint;
import org.gradlab.explore.Extent;
import org.gradlab.explore.Range;
import org.gradlab.explore.StationaryPoint;
import org.gradlab.text.Numbers;

/**
 * A place where the slope is zero, as it is marked in a picture: told apart by its shape and a word, not by a color.
 *
 * @param label beside the mark
 */
record Landmark(Kind kind, Coordinates place, String label) {
    /** What a landmark is, and the sign for it. */
    enum Kind {
        MINIMUM("minimum", "min", Shape.TRIANGLE_DOWN),
        MAXIMUM("maximum", "max", Shape.TRIANGLE_UP),
        SADDLE("saddle", "saddle", Shape.CROSS),
        INFLECTION("inflection", "inflection", Shape.SQUARE);

        private final String title;
        private final String word;
        private final Shape shape;

        Kind(String title, String word, Shape shape) {
            this.title = title;
            this.word = word;
            this.shape = shape;
        }
    }

    /** A stationary point of a function of one variable, on its curve. */
    static Landmark of(StationaryPoint point) {
        Kind kind = switch (point.kind()) {
            case MINIMUM -> Kind.MINIMUM;
            case MAXIMUM -> Kind.MAXIMUM;
            case INFLECTION -> Kind.INFLECTION;
        };
        Coordinates place = new Coordinates(point.x(), height(point.value(), point.error()));
        return new Landmark(kind, place, extent(point) + kind.word + " " + PlotLabels.of(place));
    }

    private static String extent(StationaryPoint point) {
        boolean isKnown = point.kind() != StationaryPoint.Kind.INFLECTION && point.extent() != Extent.UNKNOWN;
        return isKnown ? point.extent().name().toLowerCase(Locale.ROOT) + " " : "";
    }

    /** A critical point of a function of two variables, in their plane; empty where its kind is not known. */
    static Optional<Landmark> of(CriticalPoint point, List<Range> plane) {
        Optional<Kind> known = switch (point.kind()) {
            case MINIMUM -> Optional.of(Kind.MINIMUM);
            case MAXIMUM -> Optional.of(Kind.MAXIMUM);
            case SADDLE -> Optional.of(Kind.SADDLE);
            case DEGENERATE, NOT_STATIONARY, UNDEFINED -> Optional.empty();
        };
        Coordinates place = new Coordinates(
                point.point().coordinate(plane.get(0).variable()),
                point.point().coordinate(plane.get(1).variable()));
        return known.map(kind -> new Landmark(
                kind,
                place,
                kind.word + " " + Numbers.measure(height(point.value(), point.error())) + " at "
                        + PlotLabels.of(place)));
    }

    /** Zero where only rounding tells it from zero. */
    private static double height(double value, double error) {
        return Math.abs(value) <= error ? 0 : value;
    }

    /** The mark for all landmarks of a kind. */
    static Dots mark(Kind kind, List<Landmark> landmarks) {
        List<Dot> dots = landmarks.stream()
                .filter(landmark -> landmark.kind() == kind)
                .map(landmark -> new Dot(landmark.place(), landmark.label()))
                .toList();
        return new Dots(kind.title, ChartColor.INK, kind.shape, dots);
    }
}
