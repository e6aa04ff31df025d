package org.gradlab.explore;

/**
 * A place where a function of one variable turns, or pauses: a zero of f', or a kink across which f' changes its sign.
 *
 * @param x the place
 * @param value f(x)
 * @param isKink true where f' leaps over zero and has no value itself, as that of abs at 0
 */
public record StationaryPoint(double x, double value, Kind kind, boolean isKink) {

    /** By the sign of f' on both sides, which decides even where the second derivative is zero, as for w^4. */
    public enum Kind {
        /** From falling to rising. */
        MINIMUM("minimum"),
        /** From rising to falling. */
        MAXIMUM("maximum"),
        /** Flat for a moment, and on in the same direction, as w^3 at 0. */
        INFLECTION("inflection");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The field's word for it. */
        public String title() {
            return title;
        }
    }
}
