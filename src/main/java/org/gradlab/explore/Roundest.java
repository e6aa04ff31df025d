package org.gradlab.explore;

import java.math.BigDecimal;
import java.math.MathContext;
import org.gradlab.expression.Interval;

/** The number of the fewest digits in an interval: where nothing tells its numbers apart, that one is meant, and 0 where it can be. */
final class Roundest {
    private static final int MOST_DIGITS = 17;

    private Roundest() {}

    static double of(Interval over) {
        if (over.contains(0)) {
            return 0;
        }
        BigDecimal middle = new BigDecimal(over.middle());
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            double rounded = middle.round(new MathContext(digits)).doubleValue();
            if (over.contains(rounded)) {
                return rounded;
            }
        }
        return over.middle();
    }
}
