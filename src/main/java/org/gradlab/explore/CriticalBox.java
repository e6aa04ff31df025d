package org.gradlab.explore;

import org.gradlab.expression.Enclosure;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Interval;
import org.gradlab.expression.Point;

/** A box that holds one critical point. */
record CriticalBox(Box box, PointKind kind, boolean isProved) {

    /** Its place, the roundest in the box, and the value there. */
    CriticalPoint point(Expression function, Extent extent) {
        Point place = box.roundest();
        double value = function.number(place);
        Interval values = Enclosure.of(function, box.map()).values();
        double error = Math.max(values.high() - value, value - values.low());
        return new CriticalPoint(place, value, error, kind, extent, isProved);
    }
}
