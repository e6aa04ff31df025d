package org.gradlab.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A polynomial with whole coefficients, lowest power first, the last of them not zero; none at all for zero. All arithmetic is exact.
 */
public record Polynomial(List<BigInteger> coefficients) {

    public Polynomial {
        coefficients = List.copyOf(trimmed(coefficients));
    }

    /**
     * A positive multiple of the expression, if that is a polynomial in the variable with numbers as written: 0.1 is a tenth, not the
     * double next to it.
     */
    public static Optional<Polynomial> of(Expression expression, String variable) {
        return PolynomialForm.of(expression, variable).map(Polynomial::scaled);
    }

    private static Polynomial scaled(List<Coefficient> exact) {
        BigDecimal scale = BigDecimal.ONE;
        for (Coefficient coefficient : exact) {
            int decimals =
                    Math.max(0, coefficient.numerator().stripTrailingZeros().scale());
            scale = scale.multiply(new BigDecimal(coefficient.denominator())).multiply(BigDecimal.TEN.pow(decimals));
        }
        BigInteger factor = scale.toBigIntegerExact();
        return new Polynomial(exact.stream()
                        .map(coefficient -> coefficient
                                .numerator()
                                .multiply(new BigDecimal(factor.divide(coefficient.denominator())))
                                .toBigIntegerExact())
                        .toList())
                .primitive();
    }

    private static List<BigInteger> trimmed(List<BigInteger> coefficients) {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).signum() == 0) {
            size--;
        }
        return coefficients.subList(0, size);
    }

    public boolean isZero() {
        return coefficients.isEmpty();
    }

    int degree() {
        return coefficients.size() - 1;
    }

    private BigInteger leading() {
        return coefficients.get(degree());
    }

    /** The sign of its value, by Horner's scheme. */
    public int signAt(BigDecimal x) {
        BigDecimal value = BigDecimal.ZERO;
        for (int i = degree(); i >= 0; i--) {
            value = value.multiply(x).add(new BigDecimal(coefficients.get(i)));
        }
        return value.signum();
    }

    public Polynomial derivative() {
        return new Polynomial(IntStream.rangeClosed(1, Math.max(0, degree()))
                .mapToObj(i -> coefficients.get(i).multiply(BigInteger.valueOf(i)))
                .toList());
    }

    /** The same zeros, each of them once. */
    Polynomial squareFree() {
        Polynomial common = greatestCommonDivisor(this, derivative());
        return common.degree() < 1 ? this : quotient(common).primitive();
    }

    Polynomial negated() {
        return new Polynomial(coefficients.stream().map(BigInteger::negate).toList());
    }

    /** A positive multiple of the remainder of a division. */
    Polynomial remainder(Polynomial divisor) {
        Polynomial rest = this;
        while (rest.degree() >= divisor.degree()) {
            rest = rest.reduced(divisor).primitive();
        }
        return rest;
    }

    /** Without its leading term, by a multiple of the divisor; itself multiplied by the size of the divisor's leading coefficient. */
    private Polynomial reduced(Polynomial divisor) {
        int shift = degree() - divisor.degree();
        BigInteger own = divisor.leading().abs();
        BigInteger other =
                leading().multiply(BigInteger.valueOf(divisor.leading().signum()));
        return new Polynomial(IntStream.rangeClosed(0, degree())
                .mapToObj(i -> {
                    BigInteger kept = coefficients.get(i).multiply(own);
                    return i < shift
                            ? kept
                            : kept.subtract(divisor.coefficients.get(i - shift).multiply(other));
                })
                .toList());
    }

    /** A positive multiple of the quotient by a divisor that leaves no remainder, up to its sign. */
    private Polynomial quotient(Polynomial divisor) {
        List<BigInteger> quotient = new ArrayList<>();
        Polynomial rest = this;
        for (int power = degree() - divisor.degree(); power >= 0; power--) {
            boolean isPresent = rest.degree() - divisor.degree() == power;
            BigInteger term = isPresent ? rest.leading() : BigInteger.ZERO;
            BigInteger scale = divisor.leading();
            quotient.replaceAll(earlier -> earlier.multiply(isPresent ? scale.abs() : BigInteger.ONE));
            quotient.add(0, isPresent ? term.multiply(BigInteger.valueOf(scale.signum())) : term);
            rest = isPresent ? rest.reduced(divisor) : rest;
        }
        return new Polynomial(quotient);
    }

    private static Polynomial greatestCommonDivisor(Polynomial a, Polynomial b) {
        return b.isZero() ? a : greatestCommonDivisor(b, a.remainder(b));
    }

    /** Divided by the greatest common divisor of its coefficients. */
    private Polynomial primitive() {
        BigInteger common = coefficients.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        return common.signum() == 0
                ? this
                : new Polynomial(coefficients.stream()
                        .map(coefficient -> coefficient.divide(common))
                        .toList());
    }
}
