package org.gradlab.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Distinct expressions to positive whole powers, multiplied ({@code above}) and divided ({@code below}) in any order. */
record Monomial(Map<Expression, Long> above, Map<Expression, Long> below) {
    static final Monomial ONE = new Monomial(Map.of(), Map.of());

    /** Exponents beyond a double's whole numbers could not be written down. */
    private static final long LARGEST_EXPONENT = 1L << 53;

    static Monomial of(Expression base) {
        return new Monomial(Map.of(base, 1L), Map.of());
    }

    Monomial times(Monomial other) {
        return cancelled(product(above, other.above), product(below, other.below));
    }

    /** The product of {@code count} copies, at least one. */
    Monomial power(int count) {
        return cancelled(raised(above, count), raised(below, count));
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
        return above.keySet().stream().allMatch(DomainFacts::isTotal)
                && below.keySet().stream().allMatch(DomainFacts::isPositive);
    }

    boolean isWritable() {
        return Stream.concat(above.values().stream(), below.values().stream())
                .allMatch(exponent -> exponent <= LARGEST_EXPONENT);
    }

    /** The numerator's factors, in the order of writing. */
    List<Factor> factorsAbove() {
        return factors(above);
    }

    /** The denominator's factors, in the order of writing. */
    List<Factor> factorsBelow() {
        return factors(below);
    }

    /** Cancels what is above and below, but leaves one factor below unless it is never zero: x^2/x has no value at 0, x has. */
    private static Monomial cancelled(Map<Expression, Long> above, Map<Expression, Long> below) {
        for (Expression base : List.copyOf(below.keySet())) {
            long kept = DomainFacts.isPositive(base) ? 0 : 1;
            long common = Math.min(above.getOrDefault(base, 0L), below.get(base) - kept);
            above.computeIfPresent(base, (key, exponent) -> exponent == common ? null : exponent - common);
            below.computeIfPresent(base, (key, exponent) -> exponent == common ? null : exponent - common);
        }
        return new Monomial(above, below);
    }

    private static Map<Expression, Long> product(Map<Expression, Long> left, Map<Expression, Long> right) {
        Map<Expression, Long> exponents = new LinkedHashMap<>(left);
        right.forEach((base, exponent) -> exponents.merge(base, exponent, Long::sum));
        return exponents;
    }

    private static Map<Expression, Long> raised(Map<Expression, Long> exponents, int count) {
        Map<Expression, Long> raised = new LinkedHashMap<>(exponents);
        raised.replaceAll((base, exponent) -> exponent * count);
        return raised;
    }

    private static List<Factor> factors(Map<Expression, Long> exponents) {
        return exponents.entrySet().stream()
                .map(entry -> new Factor(entry.getKey(), entry.getValue()))
                .sorted(Factor.ORDER)
                .toList();
    }
}
