package org.gradlab.expression;

import static org.gradlab.expression.Nodes.quotient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Literal;
import org.gradlab.expression.Expression.Negation;

/** A number times a monomial. Operations that could not be written exactly, or would gain points, are empty. */
record Term(Coefficient coefficient, Monomial monomial) {
    /** A larger power of a number is hardly simpler written out. */
    private static final int LARGEST_POWER = 1000;

    static Term of(Coefficient coefficient) {
        return new Term(coefficient, Monomial.ONE);
    }

    /** The expression as one factor that is not looked into. */
    static Term opaque(Expression expression) {
        return new Term(Coefficient.ONE, Monomial.of(expression));
    }

    Term negated() {
        return new Term(coefficient.negated(), monomial);
    }

    Optional<Term> times(Term other) {
        return new Term(coefficient.times(other.coefficient), monomial.times(other.monomial)).ifWritable();
    }

    /** 1 / this, for a term that is not zero and has no denominator. */
    Optional<Term> inverse() {
        return coefficient.isZero() || !monomial.below().isEmpty()
                ? Optional.empty()
                : new Term(coefficient.inverse(), monomial.inverse()).ifWritable();
    }

    /** This to a whole power. */
    Optional<Term> power(double exponent) {
        int count = (int) exponent;
        if (count != exponent || Math.abs(count) > LARGEST_POWER) {
            return Optional.empty();
        }
        if (count == 0) {
            return monomial.isTotal() ? Optional.of(of(Coefficient.ONE)) : Optional.empty();
        }
        return count < 0
                ? inverse().flatMap(inverse -> inverse.power(-count))
                : new Term(coefficient.power(count), monomial.power(count)).ifWritable();
    }

    private Optional<Term> ifWritable() {
        return coefficient.isExactInLiterals() && monomial.isWritable() ? Optional.of(this) : Optional.empty();
    }

    /** The number that this is, if it is one. */
    Optional<Coefficient> constant() {
        return monomial.isOne() || (coefficient.isZero() && monomial.isTotal())
                ? Optional.of(coefficient)
                : Optional.empty();
    }

    /** The sum whose copy or negative this is, if it is nothing more. */
    Optional<Expression> plainSum() {
        boolean isPlain = coefficient.absolute().equals(Coefficient.ONE)
                && monomial.below().isEmpty()
                && monomial.above().size() == 1;
        return monomial.above().entrySet().stream()
                .filter(factor -> isPlain && factor.getValue() == 1)
                .map(Map.Entry::getKey)
                .filter(base -> base instanceof Binary binary && Binding.of(binary.operator()) == Binding.SUM)
                .findFirst();
    }

    /** As it is written: the minus sign at the first factor, numbers before names, one fraction bar. */
    Expression expression() {
        Coefficient size = coefficient.absolute();
        List<Expression> top = factors(size.numerator().doubleValue(), monomial.factorsAbove());
        if (coefficient.isNegative()) {
            top.set(0, new Negation(top.get(0)));
        }
        double divisor = size.denominator().doubleValue();
        return monomial.below().isEmpty() && divisor == 1
                ? joined(top)
                : quotient(joined(top), joined(factors(divisor, monomial.factorsBelow())));
    }

    private static List<Expression> factors(double number, List<Factor> factors) {
        List<Expression> written = new ArrayList<>();
        if (number != 1 || factors.isEmpty()) {
            written.add(Literal.of(number));
        }
        factors.forEach(factor -> written.add(factor.expression()));
        return written;
    }

    private static Expression joined(List<Expression> factors) {
        return factors.stream().reduce(Nodes::product).orElse(Literal.ONE);
    }
}
