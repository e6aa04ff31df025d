package org.gradlab.expression;

import static org.gradlab.expression.Nodes.difference;
import static org.gradlab.expression.Nodes.sum;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gradlab.expression.Expression.Literal;

/** A sum of terms with distinct monomials, in the order in which they first appeared. */
record Terms(Map<Monomial, Coefficient> coefficients) {

    /** A term alone; none at all where it is zero everywhere. */
    static Terms of(Term term) {
        Map<Monomial, Coefficient> alone = new LinkedHashMap<>();
        if (!term.coefficient().isZero() || !term.monomial().isTotal()) {
            alone.put(term.monomial(), term.coefficient());
        }
        return new Terms(alone);
    }

    Terms negated() {
        Map<Monomial, Coefficient> negated = new LinkedHashMap<>();
        coefficients.forEach((monomial, coefficient) -> negated.put(monomial, coefficient.negated()));
        return new Terms(negated);
    }

    /** The sum with like terms joined; empty where a number of it could not be written exactly. */
    Optional<Terms> plus(Terms other) {
        Map<Monomial, Coefficient> joined = new LinkedHashMap<>(coefficients);
        other.coefficients.forEach((monomial, coefficient) -> joined.merge(monomial, coefficient, Coefficient::plus));
        // Where log(x) has no value, log(x) - log(x) has none either: such a zero stays.
        joined.entrySet()
                .removeIf(entry -> entry.getValue().isZero() && entry.getKey().isTotal());
        boolean writable = joined.values().stream().allMatch(Coefficient::isExactInLiterals);
        return writable ? Optional.of(new Terms(joined)) : Optional.empty();
    }

    /** This as one term: itself where there is but one, else a factor in parentheses. */
    Term asTerm() {
        if (coefficients.isEmpty()) {
            return Term.of(Coefficient.ZERO);
        }
        if (coefficients.size() > 1) {
            return Term.opaque(expression());
        }
        Map.Entry<Monomial, Coefficient> only =
                coefficients.entrySet().iterator().next();
        return new Term(only.getValue(), only.getKey());
    }

    /** As it is written: a negative term is subtracted, unless it comes first. */
    Expression expression() {
        Optional<Expression> written = Optional.empty();
        for (Map.Entry<Monomial, Coefficient> entry : coefficients.entrySet()) {
            Term term = new Term(entry.getValue(), entry.getKey());
            written = Optional.of(written.map(left -> append(left, term)).orElseGet(term::expression));
        }
        return written.orElse(Literal.ZERO);
    }

    private static Expression append(Expression left, Term term) {
        return term.coefficient().isNegative()
                ? difference(left, term.negated().expression())
                : sum(left, term.expression());
    }
}
