package org.gradlab.report.explore;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.chart.Axis;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Field;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Mark.Arrows;
import org.gradlab.chart.Mark.Contours;
import org.gradlab.chart.Mark.Dot;
import org.gradlab.chart.Mark.Dots;
import org.gradlab.chart.Mark.Shape;
import org.gradlab.chart.Mark.Stroke;
import org.gradlab.chart.Panel;
import org.gradlab.chart.Size;
import org.gradlab.explore.Range;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.report.explore.Annotations.Walk;
import org.gradlab.text.Numbers;

/** A function of two variables as contours, with its gradient as arrows: each points uphill, across the contours. */
final class ContourPanel {
    private static final int NODES = 161;
    private static final int LEVELS = 12;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    /** Unlike most of the contours. */
    private static final List<ChartColor> TONES =
            List.of(ChartColor.INK, ChartColor.PURPLE, ChartColor.ORANGE, ChartColor.GREEN, ChartColor.BLUE);

    private final String name;
    private final Gradient gradient;
    private final Annotations annotations;
    private final Landmarks landmarks;
    private final Trails trails;
    private final Range x;
    private final Range y;
    private final Size size;

    ContourPanel(Scene scene, int function, Size size) {
        this.name = scene.name(function);
        this.gradient = scene.functions().get(function);
        this.annotations = scene.annotations();
        this.landmarks = annotations.of(function).landmarks();
        this.trails = trails(annotations);
        this.x = scene.ranges().get(0);
        this.y = scene.ranges().get(1);
        this.size = size;
    }

    /** The descents of a picture. */
    static Trails trails(Annotations annotations) {
        return new Trails(annotations.points(), TONES, List.of());
    }

    /** The panel with the paths of some descents. */
    Panel of(String title, List<Walk> descents) {
        List<Mark> marks = new ArrayList<>();
        Field field = field();
        marks.add(new Contours(name, field, levels(field)));
        GradientField arrows = new GradientField(gradient, x, y);
        marks.add(arrows.over(size));
        marks.addAll(trails.marks(descents, row -> place(row.position())));
        for (int i = 0; i < annotations.points().size(); i++) {
            marks.addAll(arrow(arrows, i));
        }
        marks.addAll(landmarks.boxes());
        marks.addAll(landmarks.marks());
        IntStream.range(0, annotations.points().size()).mapToObj(this::point).forEach(marks::add);
        return new Panel(title, axis(x), axis(y), size, marks);
    }

    private static Axis axis(Range range) {
        return Axis.linear(range.variable(), range.low(), range.high());
    }

    private static List<Double> levels(Field field) {
        return Arrays.stream(field.quantiles(LEVELS))
                .map(ContourPanel::rounded)
                .distinct()
                .boxed()
                .toList();
    }

    /** A level that can be read: three significant digits. */
    private static double rounded(double level) {
        return level == 0 ? 0 : new BigDecimal(level).round(THREE_DIGITS).doubleValue();
    }

    private Field field() {
        double[] columns = nodes(x);
        double[] rows = nodes(y);
        double[][] heights = Arrays.stream(rows)
                .mapToObj(b -> Arrays.stream(columns)
                        .map(a -> gradient.function().number(Point.of(gradient.variables(), a, b)))
                        .toArray())
                .toArray(double[][]::new);
        return new Field(columns, rows, heights);
    }

    private static double[] nodes(Range range) {
        double[] nodes = new double[NODES];
        Arrays.setAll(nodes, i -> range.at(i / (NODES - 1.0)));
        return nodes;
    }

    /** The gradient at a point, named with its length; none where there is no slope. */
    private List<Mark> arrow(GradientField arrows, int index) {
        Point point = annotations.points().get(index);
        return arrows.at(point).stream()
                .map(arrow -> (Mark) new Arrows(
                        "gradient of %s at %s: length %s"
                                .formatted(name, PlotLabels.of(point), Numbers.measure(arrows.length(point))),
                        trails.tone(index),
                        Stroke.SOLID,
                        List.of(arrow)))
                .toList();
    }

    private Mark point(int index) {
        Point point = annotations.points().get(index);
        return new Dots(
                annotations.points().size() == 1 ? "point" : "",
                trails.tone(index),
                Shape.CIRCLE,
                List.of(new Dot(place(point), PlotLabels.of(point))));
    }

    private Coordinates place(Point point) {
        return new Coordinates(point.coordinate(x.variable()), point.coordinate(y.variable()));
    }
}
