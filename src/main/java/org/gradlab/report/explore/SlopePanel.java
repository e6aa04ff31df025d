package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
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
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;

/** The derivatives of functions of one variable, in the colors of the functions. */
final class SlopePanel {
    private final Scene scene;
    private final Range range;
    private final String variable;

    SlopePanel(Scene scene) {
        this.scene = scene;
        this.range = scene.ranges().get(0);
        this.variable = range.variable();
    }

    Panel of(Size size) {
        List<SampledCurve> curves = scene.functions().stream()
                .map(function -> curve(function, range))
                .toList();
        List<Mark> marks = new ArrayList<>(SlopeBands.of(scene));
        for (int i = 0; i < curves.size(); i++) {
            marks.add(new Curve("", ChartColor.series(i), Stroke.SOLID, Curves.places(curves.get(i))));
        }
        for (int i = 0; i < curves.size(); i++) {
            marks.add(zeros(i));
        }
        marks.addAll(new PointDots(scene).marks(SlopePanel::slope));
        double[] marked = scene.annotations().points().stream()
                .flatMapToDouble(point -> scene.functions().stream().mapToDouble(function -> slope(function, point)))
                .toArray();
        Axis x = Axis.linear(variable, range.low(), range.high());
        return new Panel("", x, new Axis("df/d" + variable, Curves.scale(curves, marked)), size, marks);
    }

    /** The derivative over an interval. */
    static SampledCurve curve(Gradient function, Range range) {
        return SampledCurve.of(x -> slope(function, Point.of(range.variable(), x)), range);
    }

    /** Below the landmarks; there is none below a kink, over which f' leaps. */
    private Mark zeros(int function) {
        List<Dot> zeros = scene.annotations().of(function).landmarks().points().stream()
                .map(landmark -> landmark.place().x())
                .filter(x -> Double.isFinite(slope(scene.functions().get(function), Point.of(variable, x))))
                .map(x -> new Dot(new Coordinates(x, 0), ""))
                .toList();
        return new Dots("zero of df/d" + variable, ChartColor.series(function), Shape.RING, zeros);
    }

    private static double slope(Gradient function, Point point) {
        return function.at(point).get(0).number().orElse(Double.NaN);
    }
}
