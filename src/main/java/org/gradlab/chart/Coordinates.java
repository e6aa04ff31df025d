package org.gradlab.chart;

/** A place in a panel, in the numbers of its axes; drawn only where both are finite. */
public record Coordinates(double x, double y) {

    boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(y);
    }

    /** The place at a share of the way to another. */
    Coordinates towards(Coordinates other, double share) {
        return new Coordinates(x + share * (other.x - x), y + share * (other.y - y));
    }
}
