package org.gradlab.objective;

import org.gradlab.state.Workspace;

/** A number that a member of a network's training has at a record step besides its loss, taken on request. */
public interface MemberMeasure {

    /** Its name in files. */
    String column();

    /** The measure of a block of members, at what {@code workspace} holds at each call. */
    Pass bind(NetworkObjective objective, Workspace workspace);

    /** The measure at work. */
    @FunctionalInterface
    interface Pass {

        /** A number per member. */
        double[] take();
    }
}
