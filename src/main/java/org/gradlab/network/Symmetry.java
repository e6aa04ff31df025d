package org.gradlab.network;

/** What may be done to the argument of f so that another unit takes its place: the rest of the network can undo what becomes of a. */
public enum Symmetry {
    /** Nothing is known. */
    NONE,
    /** f(-z) = -f(z). */
    ODD,
    /** f(-z) = 1 - f(z). */
    COMPLEMENT,
    /** f(c z) = c f(z) for every c above 0. */
    POSITIVE_SCALE,
    /** f(c z) = c f(z) for every c. */
    LINEAR
}
