package org.gradlab.explore;

import org.gradlab.expression.Expression;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;
import org.gradlab.expression.Value.Defined;

/** A function along one variable through a point. */
record Line(Expression function, Point point, String variable) {

    /** The average rate of change between two distances from the point. */
    Value rate(double from, double to) {
        Value start = at(from);
        Value end = at(to);
        if (start instanceof Defined a && end instanceof Defined b) {
            return new Defined((b.value() - a.value()) / (to - from));
        }
        return start.isDefined() ? end : start;
    }

    private Value at(double distance) {
        return function.at(point.with(variable, point.coordinate(variable) + distance));
    }
}
