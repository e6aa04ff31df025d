package org.gradlab.report.explore;

import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.chart.ChartColor;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.Mark;
import org.gradlab.chart.Mark.Dot;
import org.gradlab.chart.Mark.Dots;
import org.gradlab.chart.Mark.Shape;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;

/** The points that were given, on the curves of functions of one variable or on those of their slopes. */
record PointDots(Scene scene) {

    /** What is drawn of a function over a point. */
    interface Height {
        double of(Gradient function, Point point);
    }

    /** Every point on every curve. */
    List<Mark> marks(Height height) {
        List<Point> points = scene.annotations().points();
        return IntStream.range(0, points.size() * scene.functions().size())
                .mapToObj(i -> dots(i % points.size(), i / points.size(), height))
                .toList();
    }

    /** A color for each point on a single curve, unlike that of the curve, and else that of the curve. */
    ChartColor tone(int point, int function) {
        List<ChartColor> all = ChartColor.series();
        return scene.functions().size() == 1 ? all.get(1 + point % (all.size() - 1)) : ChartColor.series(function);
    }

    private Mark dots(int index, int function, Height height) {
        List<Point> points = scene.annotations().points();
        Point point = points.get(index);
        double x = point.coordinate(scene.ranges().get(0).variable());
        Coordinates place = new Coordinates(x, height.of(scene.functions().get(function), point));
        boolean isOnly = points.size() == 1 && scene.functions().size() == 1;
        return new Dots(
                isOnly ? "point" : "",
                tone(index, function),
                Shape.CIRCLE,
                List.of(new Dot(place, PlotLabels.of(place))));
    }
}
