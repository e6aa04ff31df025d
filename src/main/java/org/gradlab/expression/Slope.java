package org.gradlab.expression;

import static org.gradlab.expression.Nodes.call;
import static org.gradlab.expression.Nodes.number;
import static org.gradlab.expression.Nodes.power;
import static org.gradlab.expression.Nodes.product;
import static org.gradlab.expression.Nodes.quotient;
import static org.gradlab.expression.Nodes.sum;

import org.gradlab.expression.Expression.Call;
import org.gradlab.expression.Expression.Literal;
import org.gradlab.expression.Expression.Negation;

/**
 * The derivative of an elementary function by its argument, and the rule that gives it.
 *
 * <p>Of the equal forms the one in which nothing cancels: 1 - tanh(u)^2 is 0 from u = 19 on, where sech(u)^2 is 1e-16 and goes on falling.
 */
record Slope(Rule rule, Expression expression) {

    /** f'(u) of f(u). */
    static Slope of(Call call) {
        Expression u = call.argument();
        return switch (call.function()) {
            case EXP -> new Slope(Rule.EXPONENTIAL, call);
            case LOG -> new Slope(Rule.LOGARITHM, quotient(Literal.ONE, u));
            case SQRT -> new Slope(Rule.SQUARE_ROOT, quotient(Literal.ONE, product(number(2), call)));
            case SIN -> new Slope(Rule.SINE, call(Elementary.COS, u));
            case COS -> new Slope(Rule.COSINE, new Negation(call(Elementary.SIN, u)));
            case TAN -> new Slope(Rule.TANGENT, sum(Literal.ONE, power(call, number(2))));
            case TANH -> new Slope(Rule.HYPERBOLIC_TANGENT, power(call(Elementary.SECH, u), number(2)));
            case SECH -> new Slope(Rule.HYPERBOLIC_SECANT, new Negation(product(call, call(Elementary.TANH, u))));
            case SIGMOID -> new Slope(Rule.SIGMOID, product(call, call(Elementary.SIGMOID, new Negation(u))));
            case SOFTPLUS -> new Slope(Rule.SOFTPLUS, call(Elementary.SIGMOID, u));
            case RELU -> new Slope(Rule.RECTIFIER, call(Elementary.STEP, u));
            case ABS -> new Slope(Rule.ABSOLUTE_VALUE, call(Elementary.SIGN, u));
            case SIGN, STEP -> new Slope(Rule.PIECEWISE_CONSTANT, Literal.ZERO);
        };
    }
}
