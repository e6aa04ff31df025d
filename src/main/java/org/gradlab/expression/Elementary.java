package org.gradlab.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions of one argument; applied to a number they give NaN where there is no value. */
public enum Elementary {
    /** e^u. */
    EXP,
    /** The natural logarithm, for u > 0. */
    LOG,
    /** The square root, for u >= 0. */
    SQRT,
    SIN,
    COS,
    TAN,
    /** (e^u - e^-u) / (e^u + e^-u). */
    TANH,
    /** The hyperbolic secant 1 / cosh(u) = 2 / (e^u + e^-u), whose square is the slope of tanh. */
    SECH,
    /** 1 / (1 + e^-u). */
    SIGMOID,
    /** ln(1 + e^u), computed as max(u, 0) + ln(1 + e^-|u|). */
    SOFTPLUS,
    /** max(u, 0). */
    RELU,
    /** |u|. */
    ABS,
    /** The slope of abs: -1 below zero, 1 above, none at zero. */
    SIGN,
    /** The slope of relu: 0 below zero, 1 above, none at zero. */
    STEP;

    /** As it is written. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Elementary> named(String symbol) {
        return Arrays.stream(values())
                .filter(function -> function.symbol().equals(symbol))
                .findFirst();
    }

    static List<String> symbols() {
        return Arrays.stream(values()).map(Elementary::symbol).toList();
    }

    double apply(double u) {
        return switch (this) {
            case EXP -> Math.exp(u);
            case LOG -> u > 0 ? Math.log(u) : Double.NaN;
            case SQRT -> Math.sqrt(u);
            case SIN -> Math.sin(u);
            case COS -> Math.cos(u);
            case TAN -> Math.tan(u);
            case TANH -> Math.tanh(u);
            case SECH -> hyperbolicSecant(u);
            case SIGMOID -> sigmoid(u);
            case SOFTPLUS -> Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
            case RELU -> Math.max(u, 0);
            case ABS -> Math.abs(u);
            case SIGN -> u == 0 ? Double.NaN : Math.signum(u);
            case STEP -> u == 0 ? Double.NaN : Math.max(Math.signum(u), 0);
        };
    }

    /** Why a finite number has no finite result. */
    UndefinedCause fault(double u) {
        return switch (this) {
            case LOG -> u == 0 ? UndefinedCause.LOGARITHM_OF_ZERO : UndefinedCause.LOGARITHM_OF_NEGATIVE;
            case SQRT -> UndefinedCause.ROOT_OF_NEGATIVE;
            case SIGN, STEP -> UndefinedCause.KINK;
            default -> UndefinedCause.OVERFLOW;
        };
    }

    /** By an exponential that cannot overflow: far negative arguments keep their tiny values, and near 1 it is rounded once. */
    private static double sigmoid(double u) {
        double decay = Math.exp(-Math.abs(u));
        double tail = decay / (1 + decay);
        return u < 0 ? tail : 1 - tail;
    }

    private static double hyperbolicSecant(double u) {
        double decay = Math.exp(-Math.abs(u));
        return 2 * decay / (1 + decay * decay);
    }
}
