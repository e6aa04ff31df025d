package org.gradlab.explore;

/** The interval of one variable that is searched or drawn. */
public record Range(String variable, double low, double high) {
    public Range {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "the interval of %s must run from a lower to a higher number, not from %s to %s"
                            .formatted(variable, low, high));
        }
    }

    /** The number at a share of the way from low to high. */
    public double at(double share) {
        return low + (high - low) * share;
    }
}
