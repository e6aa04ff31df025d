package org.gradlab.report.explore;

import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.explore.DescentTable;
import org.gradlab.expression.Point;

/**
 * What is drawn in a picture besides the functions.
 *
 * @param points on every function
 * @param tangents whether those at the points are drawn (one variable)
 * @param finds of the functions in their order; where there are fewer, the last functions have none
 */
public record Annotations(List<Point> points, boolean tangents, List<Finds> finds) {

    public Annotations {
        points = List.copyOf(points);
        finds = List.copyOf(finds);
    }

    /** A descent on a function, by its number. */
    record Walk(int function, DescentTable descent) {

        double rate() {
            return descent.learningRate();
        }
    }

    /** What was found on a function. */
    Finds of(int function) {
        return function < finds.size() ? finds.get(function) : Finds.NONE;
    }

    /** The descents on all functions. */
    List<Walk> walks() {
        return IntStream.range(0, finds.size())
                .boxed()
                .flatMap(
                        function -> finds.get(function).descents().stream().map(descent -> new Walk(function, descent)))
                .toList();
    }

    /** Those at a learning rate. */
    List<Walk> walks(double rate) {
        return walks().stream()
                .filter(walk -> Double.compare(walk.rate(), rate) == 0)
                .toList();
    }

    /** The learning rates, as they come. */
    List<Double> rates() {
        return walks().stream().map(Walk::rate).distinct().toList();
    }
}
