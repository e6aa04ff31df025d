package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.chart.Axis;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Mark.Curve;
import org.gradlab.chart.Mark.Dot;
import org.gradlab.chart.Mark.Dots;
import org.gradlab.chart.Mark.Shape;
import org.gradlab.chart.Mark.Stroke;
import org.gradlab.chart.Panel;
import org.gradlab.chart.Size;
import org.gradlab.explore.Range;
import org.gradlab.explore.SampledCurve;
import org.gradlab.explore.Secant;
import org.gradlab.explore.Tangent;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.report.explore.Annotations.Walk;
import org.gradlab.text.Numbers;

/** The curves of functions of one variable, with their tangents, secants, landmarks, points and descents. */
final class FunctionPanel {
    private final Scene scene;
    private final Annotations annotations;
    private final Range range;
    private final String variable;
    private final PointDots dots;
    private final Trails trails;
    private final Size size;
    private final List<SampledCurve> curves;

    FunctionPanel(Scene scene, Trails trails, Size size) {
        this.scene = scene;
        this.annotations = scene.annotations();
        this.range = scene.ranges().get(0);
        this.variable = range.variable();
        this.dots = new PointDots(scene);
        this.trails = trails;
        this.size = size;
        this.curves = scene.functions().stream()
                .map(function -> SampledCurve.of(x -> value(function, x), range))
                .toList();
    }

    /** The panel with the paths of some descents. */
    Panel of(List<Walk> descents) {
        List<Mark> marks = new ArrayList<>(SlopeBands.of(scene));
        for (int i = 0; i < curves.size(); i++) {
            marks.add(new Curve(scene.name(i), ChartColor.series(i), Stroke.SOLID, Curves.places(curves.get(i))));
        }
        if (annotations.tangents()) {
            marks.addAll(tangents());
        }
        for (int i = 0; i < curves.size(); i++) {
            marks.addAll(secants(i));
        }
        marks.addAll(
                trails.marks(descents, row -> new Coordinates(row.position().coordinate(variable), Trails.loss(row))));
        annotations.finds().forEach(finds -> marks.addAll(finds.landmarks().marks()));
        marks.addAll(dots.marks((function, point) -> function.function().number(point)));
        Axis x = Axis.linear(variable, range.low(), range.high());
        return new Panel(Trails.title(descents), x, new Axis("f", Curves.scale(curves, marked())), size, marks);
    }

    private List<Mark> tangents() {
        List<Mark> tangents = new ArrayList<>();
        for (int point = 0; point < annotations.points().size(); point++) {
            for (int function = 0; function < curves.size(); function++) {
                tangents.add(tangent(point, function));
            }
        }
        return tangents;
    }

    private Mark tangent(int index, int function) {
        Point point = annotations.points().get(index);
        Tangent tangent = Tangent.of(scene.functions().get(function), point);
        String slope = tangent.slopes().get(0).isDefined()
                ? "slope " + Numbers.measure(tangent.slopes().get(0).number().getAsDouble())
                : "none";
        return line(
                "tangent %sat %s: %s".formatted(of(function), PlotLabels.of(point), slope),
                dots.tone(index, function),
                Stroke.DASHED,
                x -> tangent.at(Point.of(variable, x)));
    }

    private List<Mark> secants(int function) {
        return IntStream.range(0, annotations.of(function).secants().size())
                .mapToObj(index -> secant(index, function))
                .flatMap(List::stream)
                .toList();
    }

    private List<Mark> secant(int index, int function) {
        Secant secant = annotations.of(function).secants().get(index);
        ChartColor tone = dots.tone(annotations.points().size() + index, function);
        String name = "secant %sfrom %s to %s: slope %s"
                .formatted(
                        of(function),
                        Numbers.measure(secant.from()),
                        Numbers.measure(secant.to()),
                        Numbers.measure(secant.slope()));
        List<Dot> ends = DoubleStream.of(secant.from(), secant.to())
                .mapToObj(x -> new Coordinates(x, secant.at(x)))
                .map(place -> new Dot(place, PlotLabels.of(place)))
                .toList();
        return List.of(line(name, tone, Stroke.THIN, secant::at), new Dots("", tone, Shape.SQUARE, ends));
    }

    /** Whose a line is, where there are several functions. */
    private String of(int function) {
        return curves.size() == 1 ? "" : "of " + scene.name(function) + " ";
    }

    private Mark line(String name, ChartColor tone, Stroke stroke, DoubleUnaryOperator height) {
        List<Coordinates> ends = Stream.of(range.low(), range.high())
                .map(x -> new Coordinates(x, height.applyAsDouble(x)))
                .toList();
        return new Curve(name, tone, stroke, ends);
    }

    /** What the panel must have room for. */
    private double[] marked() {
        DoubleStream points = annotations.points().stream()
                .flatMapToDouble(point -> scene.functions().stream()
                        .mapToDouble(function -> value(function, point.coordinate(variable))));
        DoubleStream landmarks = annotations.finds().stream()
                .flatMap(finds -> finds.landmarks().points().stream())
                .mapToDouble(landmark -> landmark.place().y());
        DoubleStream secants = annotations.finds().stream()
                .flatMap(finds -> finds.secants().stream())
                .flatMapToDouble(secant -> DoubleStream.of(secant.at(secant.from()), secant.at(secant.to())));
        return DoubleStream.concat(points, DoubleStream.concat(landmarks, secants))
                .toArray();
    }

    private double value(Gradient function, double x) {
        return function.function().number(Point.of(variable, x));
    }
}
