package org.gradlab.expression.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.array.Binary;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Unary;
import org.gradlab.expression.Elementary;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Operator;
import org.gradlab.expression.Point;

/**
 * Turns expressions into a straight-line program in which equal subexpressions are one value, however often and in however many
 * of the expressions they occur (local value numbering, Cocke and Schwartz 1970). What has no variable is computed
 * here; whole powers become products, in the order in which {@link Expression#number} multiplies.
 */
final class ValueNumbering {

    private static final Point NOWHERE = new Point(Map.of());

    private final List<String> variables;
    private final List<ProgramValue> operations = new ArrayList<>();
    private final Map<ProgramValue, Integer> numbers = new HashMap<>();

    /** What was numbered already, by identity: an expression is written with few nodes of which each stands in many places. */
    private final IdentityHashMap<Expression, Integer> known = new IdentityHashMap<>();

    /** An empty program over {@code variables}. */
    ValueNumbering(List<String> variables) {
        this.variables = List.copyOf(variables);
    }

    /** All values so far, each after its arguments. */
    List<ProgramValue> operations() {
        return List.copyOf(operations);
    }

    /** The value of an expression; what the program lacks of it is appended. */
    int number(Expression expression) {
        Integer before = known.get(expression);
        if (before != null) {
            return before;
        }
        int number = value(expression);
        known.put(expression, number);
        return number;
    }

    private int value(Expression expression) {
        if (expression.variables().isEmpty()) {
            return constant(expression.number(NOWHERE));
        }
        if (expression instanceof Expression.Variable variable) {
            return place(new ProgramValue.Input(variables.indexOf(variable.name())));
        }
        if (expression instanceof Expression.Negation negation) {
            return apply(Unary.NEGATE, number(negation.operand()));
        }
        if (expression instanceof Expression.Call call) {
            return call(call.function(), number(call.argument()));
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary.operator(), number(binary.left()), number(binary.right()));
        }
        if (expression instanceof Expression.Softmax softmax) {
            return number(softmax.inExponentials());
        }
        throw new IllegalArgumentException("no operation computes " + expression.text());
    }

    private int call(Elementary function, int u) {
        return switch (function) {
            case EXP -> apply(Unary.EXP, u);
            case LOG -> apply(Unary.LOG, nonzero(u));
            case SQRT -> apply(Unary.SQRT, u);
            case SIN -> apply(Unary.SIN, u);
            case COS -> apply(Unary.COS, u);
            case TAN -> apply(Unary.TAN, u);
            case TANH -> apply(Unary.TANH, u);
            case SECH -> hyperbolicSecant(u);
            case SIGMOID -> apply(Unary.SIGMOID, u);
            case SOFTPLUS -> apply(Unary.SOFTPLUS, u);
            case RELU -> apply(Unary.RELU, u);
            case ABS -> apply(Unary.ABS, u);
            case SIGN -> apply(Unary.SIGN, u);
            case STEP -> apply(Unary.STEP, u);
        };
    }

    /** 2 decay / (1 + decay^2) with decay = e^-|u|, which cannot overflow. */
    private int hyperbolicSecant(int u) {
        int decay = apply(Unary.EXP, apply(Unary.NEGATE, apply(Unary.ABS, u)));
        int square = commuting(Binary.ADD, constant(1), product(decay, decay));
        return combine(Binary.DIVIDE, product(constant(2), decay), square);
    }

    private int binary(Operator operator, int u, int v) {
        return switch (operator) {
            case SUM -> commuting(Binary.ADD, u, v);
            case DIFFERENCE -> combine(Binary.SUBTRACT, u, v);
            case PRODUCT -> product(u, v);
            case QUOTIENT -> combine(Binary.DIVIDE, u, nonzero(v));
            case POWER -> power(u, v);
            case MINIMUM -> commuting(Binary.MIN, u, v);
            case MAXIMUM -> commuting(Binary.MAX, u, v);
        };
    }

    /** u, guarded where the language has no value at zero. */
    private int nonzero(int u) {
        boolean isKnown = operations.get(u) instanceof ProgramValue.Constant constant && constant.value() != 0;
        return isKnown ? u : apply(Unary.NONZERO, u);
    }

    private int power(int base, int exponent) {
        // A base that is NaN must stay so for the exponent 0, which no product does.
        if (operations.get(exponent) instanceof ProgramValue.Constant constant
                && constant.value() != 0
                && Operator.isRepeatedProduct(constant.value())) {
            int count = (int) constant.value();
            return count > 0
                    ? repeatedProduct(base, count)
                    : combine(Binary.DIVIDE, constant(1), repeatedProduct(nonzero(base), -count));
        }
        return combine(Binary.POWER, base, exponent);
    }

    /** base * base * ..., by squaring, from the lowest bit of {@code count} on. */
    private int repeatedProduct(int base, int count) {
        int square = base;
        int rest = count;
        for (; (rest & 1) == 0; rest >>= 1) {
            square = product(square, square);
        }
        int product = square;
        for (rest >>= 1; rest > 0; rest >>= 1) {
            square = product(square, square);
            if ((rest & 1) == 1) {
                product = product(product, square);
            }
        }
        return product;
    }

    private int product(int u, int v) {
        return commuting(Binary.MULTIPLY, u, v);
    }

    private int constant(double value) {
        return place(new ProgramValue.Constant(value));
    }

    private int apply(Elementwise f, int u) {
        return place(new ProgramValue.Apply(f, u));
    }

    /** u and v in an order of their own, so that u + v and v + u are one value. */
    private int commuting(Pairwise f, int u, int v) {
        return combine(f, Math.min(u, v), Math.max(u, v));
    }

    private int combine(Pairwise f, int u, int v) {
        return place(new ProgramValue.Combine(f, u, v));
    }

    private int place(ProgramValue operation) {
        return numbers.computeIfAbsent(operation, added -> {
            operations.add(added);
            return operations.size() - 1;
        });
    }
}
