package org.gradlab.config;

import java.util.OptionalInt;

/** Which function is minimized. */
public sealed interface WrittenFunction {

    /** A function as its user writes it, such as {@code w^4 - 8*w^2 + 2*w + 20}. */
    record Formula(String expression) implements WrittenFunction {}

    /**
     * A function known by a name.
     *
     * @param variables of how many variables; empty for the fewest that it is defined for
     */
    record Named(FunctionName name, OptionalInt variables) implements WrittenFunction {}
}
