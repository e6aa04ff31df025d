package org.gradlab.network;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hipparchus.dfp.Dfp;

/** How far doubles are from an exact number, in units in its last place; these are the smallest double below 2^-1022. */
public final class Ulps {

    private final BigDecimal exact;

    /** Of an exact number. */
    public Ulps(Dfp exact) {
        this.exact = new BigDecimal(exact.toString());
    }

    /** The distance of {@code actual}, in units of the exact number or of {@code least} where that is larger. */
    public double between(double actual, double least) {
        double size = Math.max(Math.abs(exact.doubleValue()), least);
        return new BigDecimal(actual)
                .subtract(exact)
                .abs()
                .divide(new BigDecimal(Math.ulp(size)), MathContext.DECIMAL32)
                .doubleValue();
    }
}
