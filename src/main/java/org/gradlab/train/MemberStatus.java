package org.gradlab.train;

/** How the training of a member ended. */
public enum MemberStatus {
    /** It made all its steps. */
    COMPLETED,
    /** An update would have made a parameter infinite or NaN; it stays at its last finite parameters. */
    DIVERGED,
    /** A stop rule ended it; it stays where it was then. */
    STOPPED
}
