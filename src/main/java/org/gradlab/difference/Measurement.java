package org.gradlab.difference;

/** A slope found from values alone, or why none could be found. */
public sealed interface Measurement {

    /**
     * A slope.
     *
     * @param error how far it may be off: what extrapolation left, and the rounding of the values
     * @param steepness the average size of the rises from which it was found; what is small beside it is next to nothing here
     */
    record Slope(double value, double error, double steepness) implements Measurement {}

    /** No slope. */
    record None(Doubt doubt) implements Measurement {}
}
