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

    /** The interval made wide enough for places, with some room beyond them. */
    public Range covering(double... places) {
        double bottom = low;
        double top = high;
        for (double place : places) {
            double margin = Math.max((high - low) / 10, Math.abs(place) / 10);
            bottom = place < low ? Math.min(bottom, place - margin) : bottom;
            top = place > high ? Math.max(top, place + margin) : top;
        }
        return new Range(variable, bottom, top);
    }

    /** The number at a share of the way from low to high. */
    public double at(double share) {
        return low + (high - low) * share;
    }
}
