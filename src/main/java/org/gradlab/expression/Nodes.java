package org.gradlab.expression;

import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Call;
import org.gradlab.expression.Expression.Literal;

/** Short names for making nodes, so that a formula in code reads like the formula. */
final class Nodes {
    private Nodes() {}

    static Expression number(double value) {
        return Literal.of(value);
    }

    static Expression sum(Expression u, Expression v) {
        return new Binary(Operator.SUM, u, v);
    }

    static Expression difference(Expression u, Expression v) {
        return new Binary(Operator.DIFFERENCE, u, v);
    }

    static Expression product(Expression u, Expression v) {
        return new Binary(Operator.PRODUCT, u, v);
    }

    static Expression quotient(Expression u, Expression v) {
        return new Binary(Operator.QUOTIENT, u, v);
    }

    static Expression power(Expression u, Expression v) {
        return new Binary(Operator.POWER, u, v);
    }

    static Expression call(Elementary function, Expression u) {
        return new Call(function, u);
    }
}
