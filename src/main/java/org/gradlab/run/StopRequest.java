package org.gradlab.run;

/** A wish that a training end early, made on any thread: it ends with its stride, some tenths of a second later, and is recorded there. */
public final class StopRequest {

    private volatile boolean isMade;

    /** Makes the wish. */
    public void make() {
        isMade = true;
    }

    boolean isMade() {
        return isMade;
    }
}
