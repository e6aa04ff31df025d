package org.gradlab.explore;

/**
 * A stretch of which it could not be decided whether the slope is zero somewhere.
 *
 * @param steepest the slope's size nowhere in it exceeds this
 */
public record UndecidedPiece(double from, double to, double steepest, Reason reason) {

    /** Why. */
    public enum Reason {
        /** f or its slope has no value somewhere in it: a pole, a leap or the edge of the domain. */
        NO_VALUE("no value somewhere in it"),
        /** The slope is so small that its rounding hides it. */
        ROUNDING("slope below its rounding"),
        /** The slope is close to zero too often or too long to be searched out. */
        EFFORT("slope too often near zero");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }
}
