package org.gradlab.network;

import org.gradlab.array.Array;

/** The way forward through an elementwise activation, for whole arrays. */
interface ElementwiseForward {

    /** a = f(z). Modified: a. */
    void value(Array a, Array z);

    /** The same, and slopes = f'(z). Modified: a, slopes. */
    void valueAndSlope(Array a, Array z, Array slopes);
}
