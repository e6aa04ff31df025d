package org.gradlab.optimizer;

import org.gradlab.array.Array;
import org.gradlab.state.Step;

/** A rule at work: makes the update of one step from the direction of that step. */
@FunctionalInterface
public interface UpdatePass {

    /**
     * Adds the update to the parameters right away, if all members are active and stay finite. Modified: parameters, nothing else.
     *
     * @return whether it was done; if not, nothing was changed
     */
    default boolean descend(Array parameters, Array active) {
        return false;
    }

    /** Fills the updates. Modified: what the rule remembers, the updates. */
    void update(Step step);
}
