package org.gradlab.expression;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The value that floating point computes for an expression, and a bound on how far it is from the true one (running error analysis,
 * Wilkinson 1963): each operation passes on the errors of its arguments and adds its own.
 *
 * @param value NaN where there is none
 * @param error infinite where the true value may not exist, or the computed one does not
 */
public record RoundedValue(double value, double error) {

    /** A number that is as it is meant. */
    public static RoundedValue exact(double value) {
        return new RoundedValue(value, 0);
    }

    /** The value at a point whose coordinates are exact. */
    public static RoundedValue at(Expression expression, Point point) {
        return of(
                expression,
                point.coordinates().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> exact(entry.getValue()))));
    }

    /** The value where each variable has a value that may be off itself. */
    public static RoundedValue of(Expression expression, Map<String, RoundedValue> coordinates) {
        if (expression instanceof Expression.Variable variable) {
            return coordinates.get(variable.name());
        }
        if (expression instanceof Expression.Literal literal) {
            return exact(literal.value());
        }
        List<RoundedValue> parts =
                expression.parts().stream().map(part -> of(part, coordinates)).toList();
        RoundedValue result = combined(expression, parts);
        return Double.isFinite(result.value) && result.error >= 0
                ? result
                : new RoundedValue(result.value, Double.POSITIVE_INFINITY);
    }

    private static RoundedValue combined(Expression expression, List<RoundedValue> parts) {
        if (expression instanceof Expression.Call call) {
            return RoundedOperations.apply(call.function(), parts.get(0));
        }
        if (expression instanceof Expression.Binary binary) {
            return RoundedOperations.apply(binary.operator(), parts.get(0), parts.get(1));
        }
        if (expression instanceof Expression.Constant constant) {
            return exact(constant.value());
        }
        if (expression instanceof Expression.Softmax softmax) {
            return RoundedOperations.softmax(parts, softmax.index());
        }
        return new RoundedValue(-parts.get(0).value, parts.get(0).error);
    }

    /** The sum of two numbers. */
    public RoundedValue plus(RoundedValue other) {
        double sum = value + other.value;
        return new RoundedValue(sum, error + other.error + Math.abs(ExactError.ofSum(value, other.value)));
    }

    /** The product of two numbers. */
    public RoundedValue times(RoundedValue other) {
        double passedOn = Math.abs(value) * other.error + Math.abs(other.value) * error + error * other.error;
        double own = Math.abs(ExactError.ofProduct(value, other.value));
        return new RoundedValue(value * other.value, passedOn + own);
    }

    /** Whether the true value can be zero. */
    boolean mayBeZero() {
        return Math.abs(value) <= error;
    }
}
