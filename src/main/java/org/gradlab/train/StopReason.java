package org.gradlab.train;

import java.util.Locale;

/** Why a member's training ended before its last step, though it could have gone on. */
public enum StopReason {
    /** It reached the run's target. */
    TARGET,
    /** Its gradient was small. */
    GRADIENT_NORM,
    /** Its loss no longer fell. */
    PATIENCE,
    /** Its next step would have changed nothing. */
    REST,
    /** The time of the run was over. */
    TIME,
    /** The run was interrupted. */
    INTERRUPT;

    /** Its name in files, such as {@code gradient_norm}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
