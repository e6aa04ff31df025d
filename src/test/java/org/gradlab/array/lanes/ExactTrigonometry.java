package org.gradlab.array.lanes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Sine, cosine and tangent to some 50 digits, by Taylor's series: the yardstick for angles up to a million. */
final class ExactTrigonometry {

    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal PI =
            new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494459230781640628620899");
    private static final BigDecimal SMALLEST_TERM = new BigDecimal("1e-75");

    private ExactTrigonometry() {}

    static DoubleDouble sin(double x) {
        return rounded(series(x, 1));
    }

    static DoubleDouble cos(double x) {
        return rounded(series(x, 0));
    }

    static DoubleDouble tan(double x) {
        return rounded(series(x, 1).divide(series(x, 0), DIGITS));
    }

    /** The sum of (-1)^k r^(2k + start) / (2k + start)! with r = x less its half turns, and so with their sign. */
    private static BigDecimal series(double x, int start) {
        BigDecimal exact = new BigDecimal(x);
        BigDecimal halfTurns = exact.divide(PI, 0, RoundingMode.HALF_EVEN);
        BigDecimal r = exact.subtract(PI.multiply(halfTurns));
        BigDecimal term = start == 0 ? BigDecimal.ONE : r;
        BigDecimal sum = term;
        BigDecimal minusSquare = r.multiply(r, DIGITS).negate();
        for (int k = start + 2; term.abs().compareTo(SMALLEST_TERM) > 0; k += 2) {
            term = term.multiply(minusSquare, DIGITS).divide(BigDecimal.valueOf((k - 1L) * k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return halfTurns.toBigInteger().testBit(0) ? sum.negate() : sum;
    }

    private static DoubleDouble rounded(BigDecimal exact) {
        double high = exact.doubleValue();
        return new DoubleDouble(high, exact.subtract(new BigDecimal(high)).doubleValue());
    }
}
