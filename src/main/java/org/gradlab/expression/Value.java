package org.gradlab.expression;

import java.util.OptionalDouble;

/** The value of an expression at a point: a number, or the reason why there is none. */
public sealed interface Value {

    /** The number, where there is one. */
    default OptionalDouble number() {
        return this instanceof Defined defined ? OptionalDouble.of(defined.value()) : OptionalDouble.empty();
    }

    /** Whether there is a number. */
    default boolean isDefined() {
        return this instanceof Defined;
    }

    /** A finite number. */
    record Defined(double value) implements Value {}

    /** No number, because of {@code cause} in the part {@code where} of the expression. */
    record Undefined(UndefinedCause cause, Expression where) implements Value {

        /** The reason in words, e.g. "logarithm of a negative number in log(x - 3)". */
        public String reason() {
            return cause.words() + " in " + where.text();
        }
    }
}
