package org.gradlab.explore;

import org.gradlab.expression.Value;
import org.gradlab.expression.Value.Defined;

/** Which way a function of one variable goes at a point, by its slope. */
public enum Trend {
    RISING,
    FALLING,
    /** The slope is zero, by the rule of {@link PointKind}. */
    LEVEL,
    /** There is no slope. */
    UNDEFINED;

    /** The trend at a point of a function of one variable. */
    public static Trend of(PointReport report) {
        Value slope = report.gradient().get(0);
        if (!(slope instanceof Defined defined)) {
            return UNDEFINED;
        }
        boolean isLevel = switch (report.kind()) {
            case MINIMUM, MAXIMUM, SADDLE, DEGENERATE -> true;
            case NOT_STATIONARY -> false;
            case UNDEFINED -> defined.value() == 0;
        };
        if (isLevel) {
            return LEVEL;
        }
        return defined.value() > 0 ? RISING : FALLING;
    }
}
