package org.gradlab.curvature;

/** A symmetric matrix that is known by what it makes of vectors. */
public interface HessianProduct {

    /** How many rows and columns it has. */
    int size();

    /** H v for each of some vectors. Not modified: the vectors. */
    double[][] times(double[]... vectors);
}
