package org.gradlab.expression;

/** Why a value or derivative does not exist. */
public enum UndefinedCause {
    ZERO_BY_ZERO("0/0"),
    DIVISION_BY_ZERO("division by zero"),
    LOGARITHM_OF_ZERO("logarithm of zero"),
    LOGARITHM_OF_NEGATIVE("logarithm of a negative number"),
    ROOT_OF_NEGATIVE("square root of a negative number"),
    FRACTIONAL_POWER_OF_NEGATIVE("fractional power of a negative number"),
    /** abs or relu at zero, min or max at a tie: one slope on the left, another on the right. */
    KINK("kink, where the slope jumps"),
    /** The value exists, but no double can hold it. */
    OVERFLOW("too large for floating point");

    private final String words;

    UndefinedCause(String words) {
        this.words = words;
    }

    /** In words, e.g. "division by zero". */
    public String words() {
        return words;
    }
}
