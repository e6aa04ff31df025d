package org.gradlab.event;

import java.util.Locale;

/** How far a run has come. */
public enum RunStatus {
    /** It trains, or its process was killed. */
    RUNNING,
    /** Every file is written. */
    DONE,
    /** It was told to end early: every file is written, up to the step where it stood. */
    INTERRUPTED,
    /** It ended with an error. */
    FAILED;

    /** Its name in {@code run.json}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
