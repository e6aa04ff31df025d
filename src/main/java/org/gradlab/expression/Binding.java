package org.gradlab.expression;

import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Negation;

/** How tightly a written form holds its parts, loosest first: -x^2 is -(x^2), and -x*y is (-x)*y. */
enum Binding {
    SUM,
    PRODUCT,
    NEGATION,
    POWER,
    ATOM;

    static Binding of(Operator operator) {
        return switch (operator) {
            case SUM, DIFFERENCE -> SUM;
            case PRODUCT, QUOTIENT -> PRODUCT;
            case POWER -> POWER;
            case MINIMUM, MAXIMUM -> ATOM;
        };
    }

    static Binding of(Expression expression) {
        if (expression instanceof Negation) {
            return NEGATION;
        }
        return expression instanceof Binary binary ? of(binary.operator()) : ATOM;
    }

    /** What the right operand of an operator that groups to the left must bind at least. */
    Binding tighter() {
        return this == SUM ? PRODUCT : NEGATION;
    }
}
