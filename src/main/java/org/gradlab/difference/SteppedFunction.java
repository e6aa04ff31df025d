package org.gradlab.difference;

import java.util.function.DoubleUnaryOperator;

/** A function along a line, by the distance t from the point in question, whose values come with their own rounding errors. */
@FunctionalInterface
public interface SteppedFunction {

    /** The value at the distance t; not finite where the function has none. */
    Approximation at(double t);

    /** A function of which it is known only that {@code roundings} units in the last place of its values may be wrong. */
    static SteppedFunction of(DoubleUnaryOperator function, double roundings) {
        return t -> {
            double value = function.applyAsDouble(t);
            return Double.isFinite(value)
                    ? new Approximation(value, roundings * Math.ulp(value))
                    : new Approximation(value, Double.POSITIVE_INFINITY);
        };
    }
}
