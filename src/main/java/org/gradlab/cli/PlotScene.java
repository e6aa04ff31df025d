package org.gradlab.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.explore.Range;
import org.gradlab.explore.Secant;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.report.explore.Annotations;
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
        Gradient first = functions.get(0).gradient();
        Annotations annotations = new Annotations(
                points, options.tangent(), secants(secants), options.descents(first, points), landmarks());
        return new Scene(functions.stream().map(FunctionViews::gradient).toList(), ranges, annotations);
    }

    private List<Secant> secants(List<Double> ends) {
        Gradient first = functions.get(0).gradient();
        return IntStream.range(0, ends.size() / 2)
                .mapToObj(i ->
                        Secant.of(first.function(), first.variables().get(0), ends.get(2 * i), ends.get(2 * i + 1)))
                .toList();
    }

    /** Those of a single function. */
    private Landmarks landmarks() {
        if (functions.size() > 1) {
            return Landmarks.NONE;
        }
        FunctionViews only = functions.get(0);
        return ranges.size() == 1 ? Landmarks.of(only.stationary(ranges.get(0))) : Landmarks.of(only.critical(ranges));
    }
}
