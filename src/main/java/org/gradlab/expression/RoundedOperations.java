package org.gradlab.expression;

import java.util.List;
import java.util.stream.DoubleStream;

/** How each operation passes on the errors of its arguments, and what its own rounding adds. */
final class RoundedOperations {

    private RoundedOperations() {}

    static RoundedValue apply(Elementary f, RoundedValue u) {
        double value = f.apply(u.value());
        double own = ownUnits(f) * Math.ulp(value) + tail(f, u.value());
        return new RoundedValue(value, u.error() == 0 ? own : own + passedOn(f, u, own));
    }

    static RoundedValue apply(Operator f, RoundedValue u, RoundedValue v) {
        return switch (f) {
            case SUM -> u.plus(v);
            case DIFFERENCE -> u.plus(new RoundedValue(-v.value(), v.error()));
            case PRODUCT -> u.times(v);
            case QUOTIENT -> quotient(u, v);
            case POWER -> power(u, v);
            case MINIMUM, MAXIMUM -> extremum(f.apply(u.value(), v.value()), u, v);
        };
    }

    /** Exponentials of the logits less the largest of them: less any number the quotient is the same. */
    static RoundedValue softmax(List<RoundedValue> logits, int index) {
        double largest = logits.stream().mapToDouble(RoundedValue::value).max().orElseThrow();
        List<RoundedValue> powers = logits.stream()
                .map(u -> apply(Elementary.EXP, u.plus(RoundedValue.exact(-largest))))
                .toList();
        return quotient(
                powers.get(index), powers.stream().reduce(RoundedValue::plus).orElseThrow());
    }

    /** The error of the one that is taken, unless it may be the other. */
    private static RoundedValue extremum(double value, RoundedValue u, RoundedValue v) {
        boolean isClear = Math.abs(u.value() - v.value()) > u.error() + v.error();
        double clear = value == u.value() ? u.error() : v.error();
        return new RoundedValue(value, isClear ? clear : Math.max(u.error(), v.error()));
    }

    private static RoundedValue quotient(RoundedValue u, RoundedValue v) {
        double quotient = Operator.QUOTIENT.apply(u.value(), v.value());
        double passedOn = (u.error() + Math.abs(quotient) * v.error()) / (Math.abs(v.value()) - v.error());
        return v.mayBeZero()
                ? new RoundedValue(quotient, Double.POSITIVE_INFINITY)
                : new RoundedValue(quotient, passedOn + Math.ulp(quotient) / 2);
    }

    /** A power is monotone along each argument unless the base passes zero, where only whole exponents above it are safe. */
    private static RoundedValue power(RoundedValue base, RoundedValue exponent) {
        double value = Operator.POWER.apply(base.value(), exponent.value());
        boolean isWhole = exponent.error() == 0 && exponent.value() == Math.rint(exponent.value());
        boolean isUnsure = base.value() <= base.error() && base.error() + exponent.error() > 0 && !isWhole;
        if (isUnsure || (base.error() > 0 && base.mayBeZero() && exponent.value() < 0)) {
            return new RoundedValue(value, Double.POSITIVE_INFINITY);
        }
        double factors = Operator.isRepeatedProduct(exponent.value()) ? Math.abs(exponent.value()) : 1;
        double own = (factors + 1) * Math.ulp(value);
        double spread = ends(base)
                .flatMap(b -> ends(exponent).map(e -> Math.abs(Operator.POWER.apply(b, e) - value)))
                .max()
                .orElse(0);
        return new RoundedValue(value, spread == 0 ? own : spread + 3 * own);
    }

    /** What the argument's error does to the result: not more than the steepest slope allows, nor than the ends show. */
    private static double passedOn(Elementary f, RoundedValue u, double own) {
        if (u.mayBeZero() && isDecidedAtZero(f)) {
            return Double.POSITIVE_INFINITY;
        }
        double steepest = steepestSlope(f) * u.error();
        boolean isMonotone = f != Elementary.SIN && f != Elementary.COS && !(f == Elementary.SECH && u.mayBeZero());
        return isMonotone ? Math.min(steepest, spread(f, u) + 2 * own) : steepest;
    }

    private static double spread(Elementary f, RoundedValue u) {
        double[] ends = ends(u).map(f::apply).toArray();
        // Between two poles the tangent only rises.
        boolean passesPole = f == Elementary.TAN && (ends[1] < ends[0] || u.error() > 1);
        double value = f.apply(u.value());
        return passesPole ? Double.POSITIVE_INFINITY : Math.max(Math.abs(ends[0] - value), Math.abs(ends[1] - value));
    }

    private static DoubleStream ends(RoundedValue u) {
        return u.error() == 0
                ? DoubleStream.of(u.value())
                : DoubleStream.of(Math.nextDown(u.value() - u.error()), Math.nextUp(u.value() + u.error()));
    }

    private static boolean isDecidedAtZero(Elementary f) {
        return switch (f) {
            case LOG, SQRT, SIGN, STEP -> true;
            case EXP, SIN, COS, TAN, TANH, SECH, SIGMOID, SOFTPLUS, RELU, ABS -> false;
        };
    }

    private static double steepestSlope(Elementary f) {
        return switch (f) {
            case SIN, COS, TANH, SOFTPLUS, RELU, ABS -> 1;
            case SECH -> 0.5;
            case SIGMOID -> 0.25;
            case SIGN, STEP -> 0;
            case EXP, LOG, SQRT, TAN -> Double.POSITIVE_INFINITY;
        };
    }

    /** Units in the last place by which the computed result may be off for an exact argument; see {@link Math}. */
    static double ownUnits(Elementary f) {
        return switch (f) {
            case RELU, ABS, SIGN, STEP -> 0;
            case SQRT, SIGMOID -> 0.5;
            case EXP, LOG, SIN, COS, TAN -> 1;
            case TANH, SOFTPLUS -> 2.5;
            case SECH -> 4;
        };
    }

    /** The sigmoid's error comes from its distance to 0 or 1, which is small where it is saturated. */
    private static double tail(Elementary f, double u) {
        return f == Elementary.SIGMOID ? 2.5 * Math.ulp(Elementary.SIGMOID.apply(-Math.abs(u))) : 0;
    }
}
