package org.gradlab.expression;

import java.util.Optional;
import java.util.function.DoublePredicate;

/** The search for the innermost part of an expression that has no finite value. */
final class UndefinedSearch {
    private UndefinedSearch() {}

    /** The reason why the expression has no finite value at the point. */
    static Value.Undefined find(Expression expression, Point point) {
        // An infinite part beside a NaN is innocent: 1/exp(1000) is 0, and a fault elsewhere made the NaN.
        return firstPart(expression, point, Double::isNaN)
                .or(() -> firstPart(expression, point, Double::isInfinite))
                .map(part -> find(part, point))
                .orElseGet(() -> new Value.Undefined(cause(expression, point), expression));
    }

    private static Optional<Expression> firstPart(Expression expression, Point point, DoublePredicate bad) {
        return expression.parts().stream()
                .filter(part -> bad.test(part.number(point)))
                .findFirst();
    }

    private static UndefinedCause cause(Expression expression, Point point) {
        if (expression instanceof Expression.Binary binary) {
            return binary.operator()
                    .fault(binary.left().number(point), binary.right().number(point));
        }
        return expression instanceof Expression.Call call
                ? call.function().fault(call.argument().number(point))
                : UndefinedCause.OVERFLOW;
    }
}
