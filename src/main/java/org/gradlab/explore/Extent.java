package org.gradlab.explore;

/** How the value at a minimum or maximum stands among all values over the searched ranges, their ends included. */
public enum Extent {
    /** Nothing in the ranges is lower than this minimum, or higher than this maximum; others may be equal but for rounding. */
    GLOBAL,
    /** Somewhere in the ranges is a lower or a higher value; or it is neither minimum nor maximum. */
    LOCAL,
    /** What could not be decided elsewhere may be lower or higher. */
    UNKNOWN
}
