package org.gradlab.array;

/** A number a member, taken over all the elements of one of its matrices. */
public enum Reduction {
    /** The sum of x. */
    SUM,
    /** The sum of x^2. */
    SUM_OF_SQUARES,
    /** The sum of |x|. */
    SUM_OF_ABS,
    /** The largest |x|; NaN where any element is NaN. */
    MAX_OF_ABS
}
