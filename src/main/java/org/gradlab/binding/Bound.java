package org.gradlab.binding;

/**
 * One end of a range of numbers.
 *
 * @param value the end; an infinity where the range has no end
 * @param included whether the end itself is in the range
 */
public record Bound(double value, boolean included) {

    /** The range ends at {@code value}, which belongs to it. */
    public static Bound including(double value) {
        return new Bound(value, true);
    }

    /** The range ends at {@code value}, which does not belong to it. */
    public static Bound excluding(double value) {
        return new Bound(value, false);
    }

    /** The range has no end above. */
    public static Bound unlimited() {
        return new Bound(Double.POSITIVE_INFINITY, false);
    }

    /** The range has no end below. */
    static Bound unlimitedBelow() {
        return new Bound(Double.NEGATIVE_INFINITY, false);
    }

    boolean limits() {
        return !Double.isInfinite(value);
    }

    boolean isBelow(double number) {
        return value < number || (included && value == number);
    }

    boolean isAbove(double number) {
        return value > number || (included && value == number);
    }

    /** The end without a fraction where it has none. */
    String shown() {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
