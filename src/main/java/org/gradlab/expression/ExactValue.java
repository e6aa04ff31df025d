package org.gradlab.expression;

import java.util.Optional;

/** The few function values that are exact and short, such as exp(0) = 1 and sqrt(9) = 3; all others stay as they are written. */
final class ExactValue {
    private ExactValue() {}

    static Optional<Coefficient> value(Elementary function, Coefficient argument) {
        return switch (function) {
            case ABS -> Optional.of(argument.absolute());
            case RELU -> Optional.of(argument.isNegative() ? Coefficient.ZERO : argument);
            case SIGN, STEP -> argument.isZero() ? Optional.empty() : at(function, argument.value());
            case SQRT -> root(argument);
            case EXP, SIN, COS, TAN, TANH, SECH, SIGMOID -> argument.isZero() ? at(function, 0) : Optional.empty();
            case LOG -> argument.equals(Coefficient.ONE) ? at(function, 1) : Optional.empty();
            case SOFTPLUS -> Optional.empty();
        };
    }

    private static Optional<Coefficient> at(Elementary function, double argument) {
        return Optional.of(Coefficient.of(function.apply(argument)));
    }

    private static Optional<Coefficient> root(Coefficient argument) {
        double root = Math.rint(Math.sqrt(argument.value()));
        Coefficient exact = Coefficient.of(Double.isNaN(root) ? 0 : root);
        return exact.times(exact).equals(argument) ? Optional.of(exact) : Optional.empty();
    }
}
