package org.gradlab.expression;

import static org.gradlab.expression.Nodes.call;
import static org.gradlab.expression.Nodes.difference;
import static org.gradlab.expression.Nodes.number;
import static org.gradlab.expression.Nodes.power;
import static org.gradlab.expression.Nodes.product;
import static org.gradlab.expression.Nodes.quotient;
import static org.gradlab.expression.Nodes.sum;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradlab.expression.Derivation.Step;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Call;
import org.gradlab.expression.Expression.Derivative;
import org.gradlab.expression.Expression.Literal;
import org.gradlab.expression.Expression.Negation;
import org.gradlab.expression.Expression.Softmax;
import org.gradlab.expression.Expression.Variable;

/** The choice of the rule for one derivative; its parts' derivatives stay as {@link Derivative} nodes for the rules to come. */
final class Differentiation {
    private final Derivative derivative;

    private Differentiation(Derivative derivative) {
        this.derivative = derivative;
    }

    static Step step(Derivative derivative) {
        return new Differentiation(derivative).step();
    }

    private Step step() {
        Expression operand = derivative.operand();
        if (isConstant(operand)) {
            return by(Literal.ZERO, Rule.CONSTANT);
        }
        if (operand instanceof Variable) {
            return by(Literal.ONE, Rule.IDENTITY);
        }
        if (operand instanceof Negation negation) {
            return by(new Negation(slope(negation.operand())), Rule.CONSTANT_FACTOR);
        }
        if (operand instanceof Call call) {
            return outer(Slope.of(call), call.argument());
        }
        if (operand instanceof Binary binary) {
            return binary(binary);
        }
        if (operand instanceof Softmax softmax) {
            return softmaxOf(softmax);
        }
        throw new IllegalStateException("no rule differentiates " + operand.text());
    }

    private Step binary(Binary binary) {
        Expression u = binary.left();
        Expression v = binary.right();
        return switch (binary.operator()) {
            case SUM, DIFFERENCE -> sumOfTerms(binary);
            case PRODUCT -> productOf(u, v);
            case QUOTIENT -> quotientOf(u, v);
            case POWER -> powerOf(u, v);
            case MINIMUM -> by(either(difference(v, u), u, difference(u, v), v), Rule.EXTREMUM);
            case MAXIMUM -> by(either(difference(u, v), u, difference(v, u), v), Rule.EXTREMUM);
        };
    }

    /** All terms of a sum at once, since nobody splits them one by one. */
    private Step sumOfTerms(Binary sum) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        Expression slopes = termByTerm(sum, rules);
        return new Step(List.copyOf(rules), derivative, slopes);
    }

    private Expression termByTerm(Expression expression, Set<Rule> rules) {
        if (expression instanceof Binary binary && Binding.of(binary.operator()) == Binding.SUM) {
            rules.add(binary.operator() == Operator.SUM ? Rule.SUM : Rule.DIFFERENCE);
            return new Binary(binary.operator(), termByTerm(binary.left(), rules), slope(binary.right()));
        }
        return slope(expression);
    }

    private Step productOf(Expression u, Expression v) {
        if (isConstant(u)) {
            return by(product(u, slope(v)), Rule.CONSTANT_FACTOR);
        }
        return isConstant(v)
                ? by(product(slope(u), v), Rule.CONSTANT_FACTOR)
                : by(sum(product(slope(u), v), product(u, slope(v))), Rule.PRODUCT);
    }

    private Step quotientOf(Expression u, Expression v) {
        if (isConstant(v)) {
            return by(quotient(slope(u), v), Rule.CONSTANT_FACTOR);
        }
        Expression square = power(v, number(2));
        if (isConstant(u)) {
            return by(quotient(product(new Negation(u), slope(v)), square), Rule.RECIPROCAL);
        }
        Expression rise = difference(product(slope(u), v), product(u, slope(v)));
        return by(quotient(rise, square), Rule.QUOTIENT);
    }

    private Step powerOf(Expression u, Expression v) {
        if (isConstant(v)) {
            return outer(new Slope(Rule.POWER, product(v, lowered(u, v))), u);
        }
        Expression power = derivative.operand();
        if (isConstant(u)) {
            Expression slope = u == Expression.Constant.E ? power : product(power, call(Elementary.LOG, u));
            return outer(new Slope(Rule.EXPONENTIAL, slope), v);
        }
        Expression growth = sum(product(slope(v), call(Elementary.LOG, u)), quotient(product(v, slope(u)), u));
        return by(product(power, growth), Rule.FUNCTIONAL_POWER);
    }

    /** u^(v - 1), as a person writes it. */
    private static Expression lowered(Expression u, Expression v) {
        Expression exponent = difference(v, Literal.ONE).simplified();
        return exponent.equals(Literal.ONE) ? u : power(u, exponent);
    }

    /** By the differences of the logits: 1 - softmax would lose its digits where softmax is near 1. */
    private Step softmaxOf(Softmax softmax) {
        List<Expression> logits = softmax.logits();
        Expression own = logits.get(softmax.index());
        Expression mean = IntStream.range(0, logits.size())
                .filter(j -> j != softmax.index())
                .filter(j -> !isConstant(own) || !isConstant(logits.get(j)))
                .mapToObj(j -> product(softmax.component(j), slopeBetween(own, logits.get(j))))
                .reduce(Nodes::sum)
                .orElseThrow();
        return by(product(softmax, mean), Rule.SOFTMAX);
    }

    /** u' - v', without a slope that is zero. */
    private Expression slopeBetween(Expression u, Expression v) {
        if (isConstant(v)) {
            return slope(u);
        }
        return isConstant(u) ? new Negation(slope(v)) : difference(slope(u), slope(v));
    }

    /** step(a)*u' + step(b)*v' without the term whose slope is zero: the other one still tells a tie. */
    private Expression either(Expression a, Expression u, Expression b, Expression v) {
        Expression first = product(call(Elementary.STEP, a), slope(u));
        Expression second = product(call(Elementary.STEP, b), slope(v));
        if (isConstant(u)) {
            return second;
        }
        return isConstant(v) ? first : sum(first, second);
    }

    /** The slope of the outer function, times that of the inner one unless that is the variable itself. */
    private Step outer(Slope outer, Expression inner) {
        return inner instanceof Variable
                ? by(outer.expression(), outer.rule())
                : by(product(outer.expression(), slope(inner)), outer.rule(), Rule.CHAIN);
    }

    private boolean isConstant(Expression expression) {
        return !expression.dependsOn(derivative.variable());
    }

    private Expression slope(Expression expression) {
        return new Derivative(expression, derivative.variable());
    }

    private Step by(Expression result, Rule... rules) {
        return new Step(List.of(rules), derivative, result);
    }
}
