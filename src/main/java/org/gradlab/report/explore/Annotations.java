package org.gradlab.report.explore;

import java.util.List;
import org.gradlab.explore.DescentTable;
import org.gradlab.explore.Secant;
import org.gradlab.expression.Point;

/**
 * What is drawn in a picture besides the functions.
 *
 * @param tangents whether those at the points are drawn (one variable)
 * @param secants of the first function (one variable)
 * @param descents on the first function, from the points in their order, at one rate after the other
 * @param landmarks of the first function
 */
public record Annotations(
        List<Point> points, boolean tangents, List<Secant> secants, List<DescentTable> descents, Landmarks landmarks) {

    public Annotations {
        points = List.copyOf(points);
        secants = List.copyOf(secants);
        descents = List.copyOf(descents);
    }

    /** The learning rates of the descents, as they come. */
    List<Double> rates() {
        return descents.stream().map(DescentTable::learningRate).distinct().toList();
    }

    /** The descents at a learning rate. */
    List<DescentTable> descents(double rate) {
        return descents.stream()
                .filter(descent -> Double.compare(descent.learningRate(), rate) == 0)
                .toList();
    }
}
