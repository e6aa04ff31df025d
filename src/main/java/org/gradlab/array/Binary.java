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

    @Override
    public Pairwise byFirst() {
        return switch (this) {
            case ADD, SUBTRACT -> (x, y) -> 1;
            case MULTIPLY -> (x, y) -> y;
            case DIVIDE -> (x, y) -> 1 / y;
            case MIN -> (x, y) -> x <= y ? 1 : 0;
            case MAX -> (x, y) -> x >= y ? 1 : 0;
            case POWER -> (x, y) -> y == 0 ? 0 : y * POWER.at(x, y - 1);
            case BINARY_CROSS_ENTROPY -> (x, y) -> Unary.SIGMOID.at(x) - y;
        };
    }

    @Override
    public Pairwise bySecond() {
        return switch (this) {
            case ADD -> (x, y) -> 1;
            case SUBTRACT -> (x, y) -> -1;
            case MULTIPLY -> (x, y) -> x;
            case DIVIDE -> (x, y) -> -x / (y * y);
            case MIN -> (x, y) -> x <= y ? 0 : 1;
            case MAX -> (x, y) -> x >= y ? 0 : 1;
            case POWER -> (x, y) -> POWER.at(x, y) * StrictMath.log(x);
            case BINARY_CROSS_ENTROPY -> (x, y) -> -x;
        };
    }
}
