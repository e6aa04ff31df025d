package org.gradlab.network;

import org.gradlab.array.Array;
import org.gradlab.state.Step;

/**
 * A layer bound to a block of members, to their state and to a number of rows: it goes forward and back on arrays that it
 * holds.
 */
public interface Pass {

    /** What the layer makes of what it is given, [members, batch, outputs]. */
    Array output();

    /** dL/d(output), [members, batch, outputs]; set by whatever stands above before this goes back. */
    Array outputGradient();

    /** Fills the output. */
    void forward(Step step);

    /** From dL/d(output): fills the gradients of the layer's parameters and dL/d(output) of the pass below. */
    void backward(Step step);
}
