package org.gradlab.expression;

import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Call;
import org.gradlab.expression.Expression.Constant;
import org.gradlab.expression.Expression.Derivative;
import org.gradlab.expression.Expression.Literal;

/** What can be said of an expression's values at all points at once; "no" means not known. */
final class DomainFacts {
    private DomainFacts() {}

    /** Whether it has a value at every point of real space, so that dropping it cannot add points where a function exists. */
    static boolean isTotal(Expression expression) {
        if (!expression.parts().stream().allMatch(DomainFacts::isTotal)) {
            return false;
        }
        if (expression instanceof Call call) {
            return switch (call.function()) {
                case LOG, SQRT, TAN, SIGN, STEP -> false;
                case EXP, SIN, COS, TANH, SECH, SIGMOID, SOFTPLUS, RELU, ABS -> true;
            };
        }
        if (expression instanceof Binary binary) {
            return switch (binary.operator()) {
                case SUM, DIFFERENCE, PRODUCT, MINIMUM, MAXIMUM -> true;
                case QUOTIENT -> isPositive(binary.right());
                case POWER -> isPositive(binary.left()) || isWholeLiteral(binary.right());
            };
        }
        return !(expression instanceof Derivative);
    }

    /** Whether it has a value above zero at every point. */
    static boolean isPositive(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.value() > 0;
        }
        if (expression instanceof Call call) {
            return call.function() == Elementary.EXP && isTotal(call.argument());
        }
        return expression instanceof Constant;
    }

    private static boolean isWholeLiteral(Expression expression) {
        return expression instanceof Literal literal && literal.value() == Math.rint(literal.value());
    }
}
