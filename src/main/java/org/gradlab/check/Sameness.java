package org.gradlab.check;

/** How like two arrays are. */
public enum Sameness {
    /** But for the order of sums: within a share of 1e-12 of the largest number. */
    EXACT(1e-12),
    /** As when computed with fewer digits: within a share of 1e-4. */
    APPROXIMATE(1e-4),
    WRONG(Double.POSITIVE_INFINITY);

    /** An array this near to what a fault makes has that fault. */
    static final double MOST_OF_A_FAULT = APPROXIMATE.most;

    private final double most;

    Sameness(double most) {
        this.most = most;
    }

    /** The kind that an error has, as a share of the largest number; NaN is wrong. */
    static Sameness of(double error) {
        if (error <= EXACT.most) {
            return EXACT;
        }
        return error <= APPROXIMATE.most ? APPROXIMATE : WRONG;
    }
}
