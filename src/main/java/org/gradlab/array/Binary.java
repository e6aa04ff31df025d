package org.gradlab.array;

/** The functions of two numbers that the engines may know better than by their scalar definition, which each has here. */
public enum Binary implements Pairwise {
    /** x + y. */
    ADD(Double::sum),
    /** x - y. */
    SUBTRACT((x, y) -> x - y),
    /** x y. */
    MULTIPLY((x, y) -> x * y),
    /** x / y. */
    DIVIDE((x, y) -> x / y),
    /** The smaller of x and y; NaN where either is. */
    MIN(Math::min),
    /** The larger of x and y; NaN where either is. */
    MAX(Math::max),
    /** x^y as {@link StrictMath#pow} has it, but NaN where x is NaN whatever y is, and where x is 0 and y negative. */
    POWER((x, y) -> Double.isNaN(x) || (x == 0 && y < 0) ? Double.NaN : StrictMath.pow(x, y)),
    /**
     * Binary cross-entropy of the logit x against the target y, max(x, 0) - x y + ln(1 + e^-|x|), which neither overflows
     * nor loses a small loss to cancellation: the difference comes first and is exactly 0 where a large logit agrees with
     * its target.
     */
    BINARY_CROSS_ENTROPY((x, y) -> Math.max(x, 0) - x * y + Unary.logOnePlusExpOfNegative(x));

    @SuppressWarnings("ImmutableEnumChecker") // a definition holds no state
    private final Pairwise definition;

    Binary(Pairwise definition) {
        this.definition = definition;
    }

    @Override
    public double at(double x, double y) {
        return definition.at(x, y);
    }
}
