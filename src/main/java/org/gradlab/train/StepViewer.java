package org.gradlab.train;

import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Parameters;
import org.gradlab.parameter.Updates;

/** Is shown the arrays of a block at a record step, before the updates are added. */
@FunctionalInterface
public interface StepViewer {

    /** Looks at the arrays, which change as soon as this returns. */
    void view(long step, Parameters parameters, Gradients gradients, Updates updates);
}
