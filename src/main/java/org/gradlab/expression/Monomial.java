package org.gradlab.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Powers of distinct expressions, multiplied and divided; in a fixed order, so that equal monomials are equal records. */
record Monomial(List<Factor> above, List<Factor> below) {
    static final Monomial ONE = new Monomial(List.of(), List.of());

    /** Exponents beyond a double's whole numbers could not be written down. */
    private static final long LARGEST_EXPONENT = 1L << 53;

    static Monomial of(Expression base) {
        return new Monomial(List.of(new Factor(base, 1)), List.of());
    }

    Monomial times(Monomial other) {
        return cancelled(product(above, other.above), product(below, other.below));
    }

    /** The product of {@code count} copies, at least one. */
    Monomial power(int count) {
        return new Monomial(raised(above, count), raised(below, count));
    }

    /** 1 / this, for a monomial without a denominator: elsewhere it would gain points where the quotient has no value. */
    Monomial inverse() {
        return new Monomial(below, above);
    }

    boolean isOne() {
        return above.isEmpty() && below.isEmpty();
    }

    /** Whether it has a value at every point. */
    boolean isTotal() {
        return above.stream().allMatch(factor -> Domain.isTotal(factor.base()))
                && below.stream().allMatch(factor -> Domain.isPositive(factor.base()));
    }

    boolean isWritable() {
        return Stream.concat(above.stream(), below.stream()).allMatch(factor -> factor.exponent() <= LARGEST_EXPONENT);
    }

    /** Cancels what is above and below, but leaves one factor below unless it is never zero: x^2/x has no value at 0, x has. */
    private static Monomial cancelled(Map<Expression, Long> above, Map<Expression, Long> below) {
        for (Expression base : List.copyOf(below.keySet())) {
            long kept = Domain.isPositive(base) ? 0 : 1;
            long common = Math.min(above.getOrDefault(base, 0L), below.get(base) - kept);
            above.computeIfPresent(base, (key, exponent) -> exponent == common ? null : exponent - common);
            below.computeIfPresent(base, (key, exponent) -> exponent == common ? null : exponent - common);
        }
        return new Monomial(factors(above), factors(below));
    }

    private static Map<Expression, Long> product(List<Factor> left, List<Factor> right) {
        Map<Expression, Long> exponents = new LinkedHashMap<>();
        Stream.concat(left.stream(), right.stream())
                .forEach(factor -> exponents.merge(factor.base(), factor.exponent(), Long::sum));
        return exponents;
    }

    private static List<Factor> factors(Map<Expression, Long> exponents) {
        return exponents.entrySet().stream()
                .map(entry -> new Factor(entry.getKey(), entry.getValue()))
                .sorted(Factor.ORDER)
                .toList();
    }

    private static List<Factor> raised(List<Factor> factors, int count) {
        return factors.stream()
                .map(factor -> new Factor(factor.base(), factor.exponent() * count))
                .toList();
    }
}
