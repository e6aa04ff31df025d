package org.gradlab.report.explore;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradlab.chart.Axis;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Field;
import org.gradlab.chart.Figure;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Mark.Arrow;
import org.gradlab.chart.Mark.Arrows;
import org.gradlab.chart.Mark.Contours;
import org.gradlab.chart.Mark.Curve;
import org.gradlab.chart.Mark.Dot;
import org.gradlab.chart.Mark.Dots;
import org.gradlab.chart.Mark.Shape;
import org.gradlab.chart.Mark.Stroke;
import org.gradlab.chart.Panel;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.Range;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;
import org.gradlab.text.Numbers;

/** A function of two variables as contours, with its gradient as a field of arrows: each points uphill, across the contours. */
final class ContourPlot {
    private static final int NODES = 161;
    private static final int LEVELS = 12;
    private static final int ARROWS = 16;

    /** Of the room that an arrow has, so that neighbors do not touch. */
    private static final double LONGEST = 0.85;

    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final double LOWEST_PANEL = 300;
    private static final double HIGHEST_PANEL = 760;

    private final Scene scene;
    private final Range x;
    private final Range y;

    ContourPlot(Scene scene) {
        this.scene = scene;
        this.x = scene.ranges().get(0);
        this.y = scene.ranges().get(1);
    }

    Figure figure() {
        Field field = field();
        List<Double> levels = Arrays.stream(field.quantiles(LEVELS))
                .map(ContourPlot::rounded)
                .distinct()
                .boxed()
                .toList();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Contours("f", field, levels));
        marks.add(new Arrows("gradient (uphill)", ChartColor.GRAY, arrows()));
        scene.descents().forEach(descent -> marks.addAll(path(descent)));
        marks.add(points());
        Panel panel = new Panel(axis(x), axis(y), height(), marks);
        String description = "Contours of the function over %s and %s with the field of its gradient."
                .formatted(x.variable(), y.variable());
        return new Figure(scene.title(), description, List.of(panel));
    }

    private static Axis axis(Range range) {
        return Axis.linear(range.variable(), range.low(), range.high());
    }

    /** Equal lengths in both variables, as far as the panel does not get too low or too high. */
    private double height() {
        double natural = Figure.panelWidth() * (y.high() - y.low()) / (x.high() - x.low());
        return Math.max(LOWEST_PANEL, Math.min(HIGHEST_PANEL, natural));
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
                        .map(a -> scene.gradient().function().number(point(a, b)))
                        .toArray())
                .toArray(double[][]::new);
        return new Field(columns, rows, heights);
    }

    private static double[] nodes(Range range) {
        double[] nodes = new double[NODES];
        Arrays.setAll(nodes, i -> range.at(i / (NODES - 1.0)));
        return nodes;
    }

    private List<Arrow> arrows() {
        List<Slope> slopes = new ArrayList<>();
        for (int row = 0; row < ARROWS; row++) {
            for (int column = 0; column < ARROWS; column++) {
                slope(x.at((column + 0.5) / ARROWS), y.at((row + 0.5) / ARROWS)).ifPresent(slopes::add);
            }
        }
        double[] sizes = slopes.stream().mapToDouble(Slope::size).sorted().toArray();
        double large = sizes.length == 0 ? 1 : sizes[sizes.length * 9 / 10];
        return slopes.stream()
                .filter(slope -> slope.size() > 0)
                .map(slope -> arrow(slope, large))
                .toList();
    }

    /** A gradient at a place, with its length as it is seen: in shares of the panel. */
    private record Slope(Coordinates at, double dx, double dy, double size) {}

    private Optional<Slope> slope(double a, double b) {
        List<Value> values = scene.gradient().at(point(a, b));
        if (!values.stream().allMatch(Value::isDefined)) {
            return Optional.empty();
        }
        double dx = values.get(0).number().getAsDouble();
        double dy = values.get(1).number().getAsDouble();
        double size = Math.hypot(dx / (x.high() - x.low()), dy / (y.high() - y.low()));
        return Optional.of(new Slope(new Coordinates(a, b), dx, dy, size));
    }

    /** Centered at its place; its length grows as the cube root of the slope, so that flat places still show where uphill is. */
    private Arrow arrow(Slope slope, double large) {
        double length = LONGEST / ARROWS * Math.min(1, Math.cbrt(slope.size() / large));
        double half = length / slope.size() / 2;
        return new Arrow(
                new Coordinates(slope.at().x() - half * slope.dx(), slope.at().y() - half * slope.dy()),
                new Coordinates(slope.at().x() + half * slope.dx(), slope.at().y() + half * slope.dy()));
    }

    private List<Mark> path(DescentTable descent) {
        List<Coordinates> places =
                descent.rows().stream().map(row -> place(row.position())).toList();
        return List.of(
                new Curve("", ChartColor.PURPLE, Stroke.SOLID, places),
                new Dots(
                        "descent",
                        ChartColor.PURPLE,
                        Shape.BEAD,
                        places.stream().map(place -> new Dot(place, "")).toList()));
    }

    private Mark points() {
        return new Dots(
                "point",
                ChartColor.RED,
                Shape.DIAMOND,
                scene.points().stream()
                        .map(point -> new Dot(place(point), label(point)))
                        .toList());
    }

    private String label(Point point) {
        Coordinates place = place(point);
        return "(%s, %s)".formatted(Numbers.measure(place.x()), Numbers.measure(place.y()));
    }

    private Coordinates place(Point point) {
        return new Coordinates(point.coordinate(x.variable()), point.coordinate(y.variable()));
    }

    private Point point(double a, double b) {
        return Point.of(List.of(x.variable(), y.variable()), a, b);
    }
}
