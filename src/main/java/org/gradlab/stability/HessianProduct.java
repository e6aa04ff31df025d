package org.gradlab.stability;

/** A symmetric matrix that is known by what it makes of vectors. */
public interface HessianProduct {

    /** How many rows and columns it has. */
    int size();

    /** H v. Not modified: v. */
    double[] times(double[] v);
}
