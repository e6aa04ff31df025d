package org.gradlab.network;

import org.gradlab.array.Array;

/** The pass of an activation that has a slope for every number. */
public interface SlopedPass extends Pass {

    /** f'(z) of the last pass forward that learnt, [members, batch, units]. */
    Array slopes();
}
