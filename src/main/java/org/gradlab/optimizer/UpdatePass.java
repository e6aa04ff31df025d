package org.gradlab.optimizer;

import org.gradlab.state.Step;

/** A rule at work: makes the update of one step from the direction of that step. */
@FunctionalInterface
public interface UpdatePass {

    /** Fills the updates. Modified: what the rule remembers, the updates. */
    void update(Step step);
}
