package org.gradlab.report.explore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Mark.Dot;
import org.gradlab.chart.Mark.Dots;
import org.gradlab.chart.Mark.Shape;
import org.gradlab.explore.PointReport;
import org.gradlab.explore.StationaryPoint;
import org.gradlab.text.Numbers;

/**
 * A place where the slope is zero, as it is marked in a picture: told apart by its shape and a word, not by a color.
 *
 * @param label beside the mark
 */
public record Landmark(Kind kind, Coordinates place, String label) {
    private static final int MOST_LABELS = 8;

    /** What a landmark is, and the sign for it. */
    public enum Kind {
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
    public static Landmark of(StationaryPoint point) {
        Kind kind = switch (point.kind()) {
            case MINIMUM -> Kind.MINIMUM;
            case MAXIMUM -> Kind.MAXIMUM;
            case INFLECTION -> Kind.INFLECTION;
        };
        Coordinates place = new Coordinates(point.x(), point.value());
        return new Landmark(kind, place, kind.word + " " + PlotLabels.of(place));
    }

    /** A critical point of a function of two variables, in their plane; empty where its kind is not known. */
    public static Optional<Landmark> of(PointReport report, List<String> variables) {
        Optional<Kind> known = switch (report.kind()) {
            case MINIMUM -> Optional.of(Kind.MINIMUM);
            case MAXIMUM -> Optional.of(Kind.MAXIMUM);
            case SADDLE -> Optional.of(Kind.SADDLE);
            case DEGENERATE, NOT_STATIONARY, UNDEFINED -> Optional.empty();
        };
        double[] place = report.point().values(variables);
        double height = report.value().number().orElse(Double.NaN);
        return known.map(kind ->
                new Landmark(kind, new Coordinates(place[0], place[1]), kind.word + " f = " + Numbers.measure(height)));
    }

    /** The marks for landmarks, a kind each; beyond {@value #MOST_LABELS} of them they have no labels. */
    static List<Mark> marks(List<Landmark> landmarks) {
        return Stream.of(Kind.values())
                .map(kind -> new Dots(
                        kind.title,
                        ChartColor.INK,
                        kind.shape,
                        landmarks.stream()
                                .filter(landmark -> landmark.kind() == kind)
                                .map(landmark -> landmark.dot(landmarks.size() <= MOST_LABELS))
                                .toList()))
                .filter(dots -> !dots.dots().isEmpty())
                .map(Mark.class::cast)
                .toList();
    }

    private Dot dot(boolean isLabeled) {
        return new Dot(place, isLabeled ? label : "");
    }
}
