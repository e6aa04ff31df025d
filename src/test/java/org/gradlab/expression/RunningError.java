package org.gradlab.expression;

import java.util.List;
import java.util.stream.DoubleStream;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Call;
import org.gradlab.expression.Expression.Softmax;

/**
 * The value of an expression and how far another evaluation of it may be off, if every operation on the way is correct to some
 * units in the last place: each operation is tried at the ends of its arguments' error intervals.
 *
 * @param error infinite where such an evaluation may also find no value, or find one where there is none
 */
public record RunningError(double value, double error) {

    private static final double OPERATION = 1e-15;

    /** Up to 64 factors against a logarithm and an exponential. */
    private static final double POWER = 2e-14;

    /** Of {@code expression} at {@code point}. */
    public static RunningError of(Expression expression, Point point) {
        if (expression.parts().isEmpty()) {
            return new RunningError(expression.number(point), 0);
        }
        if (expression instanceof Softmax softmax) {
            return of(softmax.inExponentials(), point);
        }
        List<RunningError> parts =
                expression.parts().stream().map(part -> of(part, point)).toList();
        if (expression instanceof Call call) {
            return of(call.function(), parts.get(0));
        }
        if (expression instanceof Binary binary) {
            return of(binary.operator(), parts.get(0), parts.get(1));
        }
        return new RunningError(-parts.get(0).value, parts.get(0).error);
    }

    private static RunningError of(Elementary f, RunningError u) {
        double value = f.apply(u.value);
        boolean zeroDecides = switch (f) {
            case LOG, SQRT, SIGN, STEP -> true;
            default -> false;
        };
        return zeroDecides && u.mayBeZero()
                ? unsure(value)
                : around(OPERATION, value, u.ends().map(f::apply));
    }

    private static RunningError of(Operator f, RunningError u, RunningError v) {
        double value = f.apply(u.value, v.value);
        boolean zeroDecides = (f == Operator.QUOTIENT && v.mayBeZero()) || (f == Operator.POWER && u.mayBeZero());
        return zeroDecides
                ? unsure(value)
                : around(
                        f == Operator.POWER ? POWER : OPERATION,
                        value,
                        u.ends().flatMap(a -> v.ends().map(b -> f.apply(a, b))));
    }

    private static RunningError around(double relative, double value, DoubleStream ends) {
        double spread = ends.map(end -> distance(end, value)).max().orElse(0);
        double rounding = Double.isFinite(value) ? relative * Math.abs(value) : 0;
        return new RunningError(value, 2 * spread + rounding);
    }

    private static double distance(double a, double b) {
        if (Double.compare(a, b) == 0) {
            return 0;
        }
        double distance = Math.abs(a - b);
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }

    private boolean mayBeZero() {
        return error > 0 && Math.abs(value) <= error;
    }

    private DoubleStream ends() {
        return DoubleStream.of(value - error, value + error);
    }

    private static RunningError unsure(double value) {
        return new RunningError(value, Double.POSITIVE_INFINITY);
    }
}
