package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gradlab.chart.Axis;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Figure;
import org.gradlab.chart.LinearScale;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Mark.Curve;
import org.gradlab.chart.Mark.Dot;
import org.gradlab.chart.Mark.Dots;
import org.gradlab.chart.Mark.Shape;
import org.gradlab.chart.Mark.Stroke;
import org.gradlab.chart.Panel;
import org.gradlab.chart.RobustRange;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.Range;
import org.gradlab.explore.SampledCurve;
import org.gradlab.explore.StationaryPoint;
import org.gradlab.explore.Tangent;
import org.gradlab.expression.Point;
import org.gradlab.text.Numbers;

/** A function of one variable above its derivative: the zeros of f' lie below the turning points of f. */
final class CurvePlot {
    private static final double FUNCTION_HEIGHT = 340;
    private static final double DERIVATIVE_HEIGHT = 200;
    private static final int MOST_LABELS = 8;

    private final Scene scene;
    private final Range range;
    private final String variable;

    CurvePlot(Scene scene) {
        this.scene = scene;
        this.range = scene.ranges().get(0);
        this.variable = range.variable();
    }

    Figure figure() {
        String description =
                "The function and its derivative for %s from %s to %s, with %d points where the slope is zero."
                        .formatted(
                                variable,
                                Numbers.measure(range.low()),
                                Numbers.measure(range.high()),
                                scene.stationary().size());
        return new Figure(scene.title(), description, List.of(function(), derivative()));
    }

    private Panel function() {
        SampledCurve curve = SampledCurve.of(this::value, range);
        DoubleStream marked = Stream.concat(
                        scene.points().stream().map(this::x),
                        scene.stationary().stream().map(StationaryPoint::x))
                .mapToDouble(this::value);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Curve("f", ChartColor.BLUE, Stroke.SOLID, places(curve)));
        scene.points().stream().filter(point -> scene.tangents()).forEach(point -> marks.add(tangent(point)));
        scene.descents().forEach(descent -> marks.addAll(path(descent)));
        marks.addAll(turningPoints());
        marks.add(points(this::value));
        return new Panel(xAxis(), new Axis("f", scale(curve, marked.toArray())), FUNCTION_HEIGHT, marks);
    }

    private Panel derivative() {
        SampledCurve curve = SampledCurve.of(this::slope, range);
        double[] marked =
                scene.points().stream().map(this::x).mapToDouble(this::slope).toArray();
        List<Dot> zeros = scene.stationary().stream()
                .filter(point -> !point.isKink())
                .map(point -> new Dot(new Coordinates(point.x(), 0), ""))
                .toList();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Curve("df/d" + variable, ChartColor.ORANGE, Stroke.SOLID, places(curve)));
        marks.add(new Dots("zero of df/d" + variable, ChartColor.ORANGE, Shape.RING, zeros));
        marks.add(points(this::slope));
        return new Panel(xAxis(), new Axis("df/d" + variable, scale(curve, marked)), DERIVATIVE_HEIGHT, marks);
    }

    private Axis xAxis() {
        return Axis.linear(variable, range.low(), range.high());
    }

    /** The curve's robust range, wide enough for what is marked in it. */
    private static LinearScale scale(SampledCurve curve, double... marked) {
        LinearScale robust = RobustRange.of(curve.values());
        double[] inside = Arrays.stream(marked).filter(Double::isFinite).toArray();
        double low = Math.min(robust.low(), Arrays.stream(inside).min().orElse(robust.low()));
        double high = Math.max(robust.high(), Arrays.stream(inside).max().orElse(robust.high()));
        boolean isWidened = low < robust.low() || high > robust.high();
        return isWidened && Double.isFinite(high - low) ? new LinearScale(low, high).widened(0.05) : robust;
    }

    private static List<Coordinates> places(SampledCurve curve) {
        return curve.samples().stream()
                .map(sample -> new Coordinates(sample.x(), sample.y()))
                .toList();
    }

    private Mark tangent(Point point) {
        Tangent tangent = Tangent.of(scene.gradient(), point);
        List<Coordinates> ends = Stream.of(range.low(), range.high())
                .map(x -> new Coordinates(x, tangent.at(Point.of(variable, x))))
                .toList();
        return new Curve("tangent", ChartColor.GREEN, Stroke.DASHED, ends);
    }

    private List<Mark> path(DescentTable descent) {
        List<Coordinates> places = descent.rows().stream()
                .map(row ->
                        new Coordinates(x(row.position()), row.loss().number().orElse(Double.NaN)))
                .toList();
        List<Dot> dots = places.stream().map(place -> new Dot(place, "")).toList();
        return List.of(
                new Curve("", ChartColor.PURPLE, Stroke.THIN, places),
                new Dots("descent", ChartColor.PURPLE, Shape.BEAD, dots));
    }

    private List<Mark> turningPoints() {
        return Stream.of(StationaryPoint.Kind.values())
                .map(kind -> (Mark) new Dots(
                        kind.title(),
                        tone(kind),
                        Shape.DIAMOND,
                        scene.stationary().stream()
                                .filter(point -> point.kind() == kind)
                                .map(this::dot)
                                .toList()))
                .filter(mark -> !((Dots) mark).dots().isEmpty())
                .toList();
    }

    private static ChartColor tone(StationaryPoint.Kind kind) {
        return switch (kind) {
            case MINIMUM -> ChartColor.GREEN;
            case MAXIMUM -> ChartColor.RED;
            case INFLECTION -> ChartColor.GRAY;
        };
    }

    private Dot dot(StationaryPoint point) {
        boolean few = scene.stationary().size() <= MOST_LABELS;
        return new Dot(new Coordinates(point.x(), point.value()), few ? label(point.x(), point.value()) : "");
    }

    private Mark points(DoubleUnaryOperator height) {
        return new Dots(
                "point",
                ChartColor.BLUE,
                Shape.CIRCLE,
                scene.points().stream()
                        .map(this::x)
                        .map(x -> new Coordinates(x, height.applyAsDouble(x)))
                        .map(place -> new Dot(place, label(place.x(), place.y())))
                        .toList());
    }

    private static String label(double x, double y) {
        return "(" + Numbers.measure(x) + ", " + Numbers.measure(y) + ")";
    }

    private double x(Point point) {
        return point.coordinate(variable);
    }

    private double value(double x) {
        return scene.gradient().function().number(Point.of(variable, x));
    }

    private double slope(double x) {
        return scene.gradient().at(Point.of(variable, x)).get(0).number().orElse(Double.NaN);
    }
}
