package org.gradlab.expression;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact number: a decimal as written, over a whole number where a division has left one, e.g. 0.5 or 2/3. */
record Coefficient(BigDecimal numerator, BigInteger denominator) {
    static final Coefficient ZERO = of(0);
    static final Coefficient ONE = of(1);

    static Coefficient of(double value) {
        return reduced(BigDecimal.valueOf(value), BigInteger.ONE);
    }

    /** Lowest terms; a decimal numerator over a denominator becomes two whole numbers. */
    private static Coefficient reduced(BigDecimal numerator, BigInteger denominator) {
        BigDecimal top = numerator.stripTrailingZeros();
        if (denominator.equals(BigInteger.ONE)) {
            return new Coefficient(top, denominator);
        }
        int decimals = Math.max(0, top.scale());
        BigInteger whole = top.scaleByPowerOfTen(decimals).toBigIntegerExact();
        BigInteger bottom = denominator.multiply(BigInteger.TEN.pow(decimals));
        BigInteger common = whole.gcd(bottom);
        return new Coefficient(new BigDecimal(whole.divide(common)).stripTrailingZeros(), bottom.divide(common));
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    boolean isNegative() {
        return numerator.signum() < 0;
    }

    boolean isWhole() {
        return denominator.equals(BigInteger.ONE) && numerator.scale() <= 0;
    }

    double value() {
        return numerator.doubleValue() / denominator.doubleValue();
    }

    /** Whether literals can say it without rounding; arithmetic that leaves this range is better left unevaluated. */
    boolean isExactInLiterals() {
        return isExact(numerator) && isExact(new BigDecimal(denominator));
    }

    private static boolean isExact(BigDecimal number) {
        double nearest = number.doubleValue();
        return Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(number) == 0;
    }

    Coefficient negated() {
        return new Coefficient(numerator.negate(), denominator);
    }

    Coefficient absolute() {
        return new Coefficient(numerator.abs(), denominator);
    }

    Coefficient plus(Coefficient other) {
        BigDecimal left = numerator.multiply(new BigDecimal(other.denominator));
        BigDecimal right = other.numerator.multiply(new BigDecimal(denominator));
        return reduced(left.add(right), denominator.multiply(other.denominator));
    }

    Coefficient times(Coefficient other) {
        return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Its reciprocal; the number must not be zero. */
    Coefficient inverse() {
        int decimals = Math.max(0, numerator.scale());
        BigInteger whole = numerator.scaleByPowerOfTen(decimals).toBigIntegerExact();
        BigInteger top = denominator.multiply(BigInteger.TEN.pow(decimals));
        BigInteger bottom = whole.abs();
        return reduced(new BigDecimal(whole.signum() < 0 ? top.negate() : top), bottom);
    }

    /** The product of {@code count} copies. */
    Coefficient power(int count) {
        return reduced(numerator.pow(count), denominator.pow(count));
    }
}
