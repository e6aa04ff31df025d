package org.gradlab.array;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;

/** The sigmoid, tanh and their slopes to some 40 digits, out of a power series of e^x: the yardstick for the engines. */
final class ExactSigmoid {

    private static final MathContext DIGITS = new MathContext(50);
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final int HALVINGS = 16;
    private static final int TERMS = 14;

    private ExactSigmoid() {}

    static BigDecimal of(Unary f, double x) {
        BigDecimal e = exp(-Math.abs(x));
        BigDecimal square = exp(-2 * Math.abs(x));
        return switch (f) {
            case SIGMOID -> (x < 0 ? e : ONE).divide(ONE.add(e), DIGITS);
            case SIGMOID_SLOPE -> e.divide(ONE.add(e).pow(2), DIGITS);
            case TANH -> tanh(x, square);
            case TANH_SLOPE ->
                square.multiply(BigDecimal.valueOf(4)).divide(ONE.add(square).pow(2), DIGITS);
            default -> throw new IllegalArgumentException("no yardstick for " + f);
        };
    }

    /** How far {@code actual} is from the truth, in units in the last place of the truth. */
    static double error(Unary f, double x, double actual, DoubleUnaryOperator ulp) {
        BigDecimal truth = of(f, x);
        BigDecimal error = new BigDecimal(actual).subtract(truth);
        return error.divide(new BigDecimal(ulp.applyAsDouble(truth.doubleValue())), DIGITS)
                .abs()
                .doubleValue();
    }

    /** So close to zero, tanh x is x to all digits, and a difference would have none. */
    private static BigDecimal tanh(double x, BigDecimal square) {
        return Math.abs(x) < 1e-20
                ? new BigDecimal(x)
                : ONE.subtract(square).divide(ONE.add(square), DIGITS).multiply(BigDecimal.valueOf(Math.signum(x)));
    }

    /** The series of e^(x / 2^16), squared so many times; x is exact and at most 0. */
    private static BigDecimal exp(double x) {
        BigDecimal small = new BigDecimal(x).divide(BigDecimal.valueOf(1L << HALVINGS), DIGITS);
        BigDecimal sum = ONE;
        for (int k = TERMS; k >= 1; k--) {
            sum = sum.multiply(small, DIGITS)
                    .divide(BigDecimal.valueOf(k), DIGITS)
                    .add(ONE, DIGITS);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }
}
