package org.gradlab.expression;

import java.util.Optional;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Call;
import org.gradlab.expression.Expression.Literal;
import org.gradlab.expression.Expression.Negation;
import org.gradlab.expression.Expression.Softmax;

/**
 * Joins like terms and equal factors, from the leaves up: sums become {@link Terms}, products {@link Term}s.
 *
 * <p>Numbers are computed exactly or not at all. Products of sums are not multiplied out: {@code 2*(w - 3)} is what a person wants to see.
 * A node is simplified
 * once, and a sum that turns out to stand alone once more, so that it ends. Nothing is dropped or cancelled that could have no value.
 */
final class Simplifier {
    private Simplifier() {}

    static Expression simplify(Expression expression) {
        return terms(expression).expression();
    }

    /** The sum that it is, with like terms joined. */
    static Terms terms(Expression expression) {
        if (expression instanceof Negation negation) {
            return terms(negation.operand()).negated();
        }
        if (expression instanceof Binary binary && Binding.of(binary.operator()) == Binding.SUM) {
            return sum(binary);
        }
        Term term = term(expression);
        return term.plainSum().map(sum -> unfolded(sum, term)).orElseGet(() -> Terms.of(term));
    }

    private static Terms sum(Binary sum) {
        Terms left = terms(sum.left());
        Terms right = terms(sum.right());
        return left.plus(sum.operator() == Operator.SUM ? right : right.negated())
                .orElseGet(() -> Terms.of(unjoined(sum, left.expression(), right.expression())));
    }

    /** -(1 - x) as the terms -1 + x. */
    private static Terms unfolded(Expression sum, Term term) {
        Terms terms = terms(sum);
        return term.coefficient().isNegative() ? terms.negated() : terms;
    }

    private static Term term(Expression expression) {
        if (expression instanceof Negation negation) {
            return term(negation.operand()).negated();
        }
        if (expression instanceof Literal literal) {
            return Term.of(Coefficient.of(literal.value()));
        }
        if (expression instanceof Call call) {
            return call(call.function(), terms(call.argument()));
        }
        if (expression instanceof Softmax) {
            return Term.opaque(expression.withParts(Simplifier::simplify));
        }
        return expression instanceof Binary binary ? binary(binary) : Term.opaque(expression);
    }

    private static Term binary(Binary binary) {
        return switch (binary.operator()) {
            case SUM, DIFFERENCE -> sum(binary).asTerm();
            case PRODUCT -> product(binary, term(binary.left()), term(binary.right()));
            case QUOTIENT -> quotient(binary, term(binary.left()), term(binary.right()));
            case POWER -> power(binary, term(binary.left()), terms(binary.right()));
            case MINIMUM, MAXIMUM -> extremum(binary, terms(binary.left()), terms(binary.right()));
        };
    }

    private static Term product(Binary product, Term left, Term right) {
        return left.times(right).orElseGet(() -> unjoined(product, left.expression(), right.expression()));
    }

    private static Term quotient(Binary quotient, Term left, Term right) {
        return right.inverse()
                .flatMap(left::times)
                .orElseGet(() -> unjoined(quotient, left.expression(), right.expression()));
    }

    private static Term power(Binary power, Term base, Terms exponent) {
        return exponent.asTerm()
                .constant()
                .filter(Coefficient::isWhole)
                .flatMap(count -> base.power(count.value()))
                .orElseGet(() -> unjoined(power, base.expression(), exponent.expression()));
    }

    private static Term extremum(Binary extremum, Terms left, Terms right) {
        if (left.equals(right)) {
            return left.asTerm();
        }
        Optional<Coefficient> u = left.asTerm().constant();
        Optional<Coefficient> v = right.asTerm().constant();
        return u.isPresent() && v.isPresent()
                ? Term.of(extreme(extremum.operator(), u.get(), v.get()))
                : unjoined(extremum, left.expression(), right.expression());
    }

    private static Coefficient extreme(Operator operator, Coefficient u, Coefficient v) {
        boolean uIsSmaller = u.plus(v.negated()).isNegative();
        return uIsSmaller == (operator == Operator.MINIMUM) ? u : v;
    }

    private static Term call(Elementary function, Terms argument) {
        return argument.asTerm()
                .constant()
                .flatMap(number -> ExactValue.value(function, number))
                .map(Term::of)
                .orElseGet(() -> Term.opaque(new Call(function, argument.expression())));
    }

    /** The same node over simplified parts, as one factor. */
    private static Term unjoined(Binary binary, Expression left, Expression right) {
        return Term.opaque(new Binary(binary.operator(), left, right));
    }
}
