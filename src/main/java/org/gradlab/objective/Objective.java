package org.gradlab.objective;

import org.gradlab.array.Block;
import org.gradlab.parameter.ParameterSpace;
import org.gradlab.parameter.Parameters;

/** A scalar L(theta) to minimize. Immutable: the threads of a run share it, each with evaluators of its own. */
public interface Objective {

    /** The parameters theta. */
    ParameterSpace space();

    /** What the numbers of a record step mean. */
    RecordLayout layout();

    /** Passes over the training data that {@code step} updates make; 0 where there is no data. */
    double epochs(long step);

    /** How many numbers a member needs besides its parameters and gradients, for the size of blocks. */
    long workingSize();

    /** Evaluates L for the members of {@code block}, at what {@code parameters} hold at each call. */
    Evaluator evaluator(Block block, Parameters parameters);
}
