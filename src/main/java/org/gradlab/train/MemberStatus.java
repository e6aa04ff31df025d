package org.gradlab.train;

/** How the training of a member ended. */
public enum MemberStatus {
    /** It made all its steps. */
    COMPLETED,
    /** An update would have made a parameter infinite or NaN; it stays at its last finite parameters. */
    DIVERGED,
    /** A stop rule or the run's time limit ended it. */
    STOPPED,
    /** It stands where it was when the run was interrupted. */
    INTERRUPTED
}
