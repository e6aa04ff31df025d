package org.gradlab.train;

import org.gradlab.state.Workspace;

/** Is shown the arrays of a block at a record step, before the updates are added. */
@FunctionalInterface
public interface StepViewer {

    /** Looks at the arrays, which change as soon as this returns. */
    void view(long step, Workspace workspace);
}
