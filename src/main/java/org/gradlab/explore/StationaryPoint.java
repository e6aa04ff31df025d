package org.gradlab.explore;

/**
 * A place where a function of one variable turns, or pauses: a zero of f', or a kink across which f' changes its sign.
 *
 * @param x the place
 * @param value f(x)
 * @param error how far the value may be off, for rounding and because x is known to its last digit only
 */
public record StationaryPoint(double x, double value, double error, Kind kind, Evidence evidence, Extent extent) {

    /** Whether f' leaps over zero and has no value itself, as that of abs at 0. */
    public boolean isKink() {
        return evidence == Evidence.KINK;
    }

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

        /** Of a place with these signs of f' before and after; at the edge of the domain the missing one is 0. */
        static Kind of(int before, int after) {
            if (before == after) {
                return INFLECTION;
            }
            return before < after ? MINIMUM : MAXIMUM;
        }
    }

    /** How it is known. */
    public enum Evidence {
        /** f' is zero here, or next to here for want of digits. */
        PROVED,
        /** f' leaps over zero. */
        KINK,
        /** f' comes so close to zero that its rounding leaves open whether it is zero. */
        WITHIN_ROUNDING
    }
}
