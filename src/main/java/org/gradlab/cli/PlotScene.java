package org.gradlab.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.explore.Range;
import org.gradlab.explore.Secant;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.report.explore.Annotations;
import org.gradlab.report.explore.Finds;
import org.gradlab.report.explore.Landmarks;
import org.gradlab.report.explore.Scene;

/**
 * What a plot shows of functions.
 *
 * @param ranges that are drawn, one for each variable
 */
record PlotScene(List<FunctionViews> functions, List<Range> ranges, List<Point> points) {

    /**
     * The scene with what the options add.
     *
     * @param secants their ends, two for each
     */
    Scene scene(List<Double> secants, PointOptions options) {
        List<Finds> finds = functions.stream()
                .map(function -> new Finds(
                        secants(function.gradient(), secants),
                        options.descents(function.gradient(), points),
                        landmarks(function)))
                .toList();
        Annotations annotations = new Annotations(points, options.tangent(), finds);
        return new Scene(functions.stream().map(FunctionViews::gradient).toList(), ranges, annotations);
    }

    private static List<Secant> secants(Gradient function, List<Double> ends) {
        return IntStream.range(0, ends.size() / 2)
                .mapToObj(i -> Secant.of(
                        function.function(), function.variables().get(0), ends.get(2 * i), ends.get(2 * i + 1)))
                .toList();
    }

    private Landmarks landmarks(FunctionViews function) {
        return ranges.size() == 1
                ? Landmarks.of(function.stationary(ranges.get(0)))
                : Landmarks.of(function.critical(ranges));
    }
}
