package org.gradlab.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Constant;
import org.gradlab.expression.Expression.Literal;
import org.gradlab.expression.Expression.Negation;
import org.gradlab.expression.Expression.Variable;

/** Polynomials multiplied out: (w - 3)^2 = w^2 - 6*w + 9. All numbers are exact. */
final class Expansion {
    /** More than anybody reads, and few enough to be multiplied at once. */
    private static final int MOST_TERMS = 100;

    private static final int LARGEST_POWER = 20;

    private Expansion() {}

    /** The polynomial as a sum of terms, by falling degree; empty where it is one already, or no polynomial, or too long. */
    static Optional<Expression> of(Expression expression) {
        return terms(expression)
                .filter(terms -> !terms.equals(Simplifier.terms(expression)))
                .map(terms -> sorted(terms, expression.variables()).expression());
    }

    private static Optional<Terms> terms(Expression expression) {
        if (expression instanceof Negation negation) {
            return terms(negation.operand()).map(Terms::negated);
        }
        if (expression instanceof Binary binary) {
            return terms(binary.left()).flatMap(left -> binary(binary, left));
        }
        return expression instanceof Literal || expression instanceof Variable || expression instanceof Constant
                ? Optional.of(Simplifier.terms(expression))
                : Optional.empty();
    }

    private static Optional<Terms> binary(Binary binary, Terms left) {
        Expression right = binary.right();
        return switch (binary.operator()) {
            case SUM -> terms(right).flatMap(left::plus);
            case DIFFERENCE -> terms(right).map(Terms::negated).flatMap(left::plus);
            case PRODUCT -> terms(right).flatMap(factor -> product(left, factor));
            case QUOTIENT -> constant(right).flatMap(divisor -> quotient(left, divisor));
            case POWER -> constant(right).flatMap(exponent -> power(left, exponent));
            case MINIMUM, MAXIMUM -> Optional.empty();
        };
    }

    private static Optional<Coefficient> constant(Expression expression) {
        return terms(expression).flatMap(terms -> terms.asTerm().constant());
    }

    private static Optional<Terms> quotient(Terms terms, Coefficient divisor) {
        return divisor.isZero() ? Optional.empty() : product(terms, Terms.of(Term.of(divisor.inverse())));
    }

    private static Optional<Terms> power(Terms base, Coefficient exponent) {
        if (!exponent.isWhole() || exponent.isNegative() || exponent.value() > LARGEST_POWER) {
            return Optional.empty();
        }
        Optional<Terms> power = Optional.of(Terms.of(Term.of(Coefficient.ONE)));
        for (int i = 0; i < exponent.value(); i++) {
            power = power.flatMap(product -> product(product, base));
        }
        return power;
    }

    private static Optional<Terms> product(Terms left, Terms right) {
        Optional<Terms> sum = Optional.of(new Terms(Map.of()));
        for (Map.Entry<Monomial, Coefficient> u : left.coefficients().entrySet()) {
            for (Map.Entry<Monomial, Coefficient> v : right.coefficients().entrySet()) {
                Terms product = Terms.of(
                        new Term(u.getValue().times(v.getValue()), u.getKey().times(v.getKey())));
                sum = sum.flatMap(terms -> terms.plus(product));
            }
        }
        return sum.filter(terms -> terms.coefficients().size() <= MOST_TERMS);
    }

    private static Terms sorted(Terms terms, Collection<String> variables) {
        Comparator<Monomial> order = Comparator.comparingLong(monomial -> -degree(monomial));
        for (String name : variables) {
            Variable variable = new Variable(name);
            order = order.thenComparingLong(monomial -> -monomial.above().getOrDefault(variable, 0L));
        }
        Map<Monomial, Coefficient> sorted = new LinkedHashMap<>();
        terms.coefficients().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .forEach(term -> sorted.put(term.getKey(), term.getValue()));
        return new Terms(sorted);
    }

    private static long degree(Monomial monomial) {
        return monomial.above().entrySet().stream()
                .filter(factor -> factor.getKey() instanceof Variable)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
