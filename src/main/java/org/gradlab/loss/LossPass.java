package org.gradlab.loss;

import org.gradlab.array.Array;

/** A loss above a network's pass: the last pass forward and the first one back. */
public interface LossPass {

    /** into[m] = L. Modified: into, [members, 1, 1]. */
    void value(Array into);

    /** Fills dL/dz or dL/da of the last layer. */
    void gradient();
}
