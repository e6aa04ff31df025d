package org.gradlab.expression;

import java.util.stream.DoubleStream;

/**
 * All real numbers from low to high, both included where they are finite; arithmetic rounds outwards, so that no true result is lost
 * (Moore 1966).
 *
 * @param low above {@code high} for the empty interval
 */
public record Interval(double low, double high) {
    public static final Interval EMPTY = new Interval(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    public static final Interval EVERYTHING = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    public static final Interval ZERO = of(0);
    public static final Interval ONE = of(1);

    /** The one number. */
    public static Interval of(double number) {
        return new Interval(number + 0.0, number + 0.0);
    }

    /** The smallest interval around all these numbers. */
    static Interval around(double... numbers) {
        return new Interval(
                DoubleStream.of(numbers).min().orElse(Double.POSITIVE_INFINITY),
                DoubleStream.of(numbers).max().orElse(Double.NEGATIVE_INFINITY));
    }

    public boolean isEmpty() {
        return !(low <= high);
    }

    /** Whether the number lies in it. */
    public boolean contains(double number) {
        return low <= number && number <= high;
    }

    /** Whether it is zero and nothing else. */
    public boolean isZero() {
        return low == 0 && high == 0;
    }

    /** The sign that all of its numbers share; 0 where they share none, or are zero. */
    public int sign() {
        if (isEmpty()) {
            return 0;
        }
        return low > 0 ? 1 : high < 0 ? -1 : 0;
    }

    public double width() {
        return high - low;
    }

    /** A number about halfway; finite. */
    public double middle() {
        double middle = low / 2 + high / 2;
        return Double.isFinite(middle) ? middle : Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, middle));
    }

    /** The largest distance of its numbers from zero. */
    public double magnitude() {
        return isEmpty() ? 0 : Math.max(Math.abs(low), Math.abs(high));
    }

    /** What both have in common. */
    public Interval intersection(Interval other) {
        Interval common = new Interval(Math.max(low, other.low), Math.min(high, other.high));
        return common.isEmpty() ? EMPTY : common;
    }

    /** The smallest interval around both. */
    public Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    public Interval negated() {
        return new Interval(0.0 - high, 0.0 - low);
    }

    public Interval plus(Interval other) {
        return isEmpty() || other.isEmpty()
                ? EMPTY
                : new Interval(Outward.sumDown(low, other.low), Outward.sumUp(high, other.high));
    }

    public Interval minus(Interval other) {
        return plus(other.negated());
    }

    public Interval times(Interval other) {
        if (isEmpty() || other.isEmpty()) {
            return EMPTY;
        }
        return new Interval(
                Math.min(
                        Math.min(Outward.productDown(low, other.low), Outward.productDown(low, other.high)),
                        Math.min(Outward.productDown(high, other.low), Outward.productDown(high, other.high))),
                Math.max(
                        Math.max(Outward.productUp(low, other.low), Outward.productUp(low, other.high)),
                        Math.max(Outward.productUp(high, other.low), Outward.productUp(high, other.high))));
    }

    /** All quotients by numbers that are not zero. */
    public Interval dividedBy(Interval other) {
        if (isEmpty() || other.isEmpty() || other.isZero()) {
            return EMPTY;
        }
        if (other.low < 0 && other.high > 0) {
            return isZero() ? ZERO : EVERYTHING;
        }
        return other.high > 0 ? dividedByPositive(other) : negated().dividedByPositive(other.negated());
    }

    /** By numbers from zero on, zero itself excluded. */
    private Interval dividedByPositive(Interval other) {
        double down = low >= 0 ? Outward.quotientDown(low, other.high) : Outward.quotientDown(low, other.low);
        double up = high <= 0 ? Outward.quotientUp(high, other.high) : Outward.quotientUp(high, other.low);
        return new Interval(down, up);
    }
}
