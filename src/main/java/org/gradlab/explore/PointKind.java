package org.gradlab.explore;

import java.util.List;

/** What a point is to a function, by its gradient and the signs of its Hessian's eigenvalues. */
public enum PointKind {
    MINIMUM("local minimum: the slope is zero and every eigenvalue is above zero"),
    MAXIMUM("local maximum: the slope is zero and every eigenvalue is below zero"),
    SADDLE("saddle: the slope is zero, and eigenvalues of both signs lead up and down from here"),
    DEGENERATE("degenerate: the slope is zero and so is an eigenvalue, so that second derivatives do not decide"),
    NOT_STATIONARY("not stationary: the slope is not zero"),
    UNDEFINED("undecided: a value or derivative does not exist here");

    /** A point this near to where its slope would be zero is that point for a person who typed it with six digits. */
    static final double ZERO_DISTANCE = 1e-6;

    /** An eigenvalue below this share of the largest is zero but for rounding. */
    static final double ZERO_CURVATURE = 1e-9;

    private final String words;

    PointKind(String words) {
        this.words = words;
    }

    /** In words, with the reason. */
    public String words() {
        return words;
    }

    /**
     * The kind of a point with these derivatives. The slope counts as zero where the zero of its tangent, |g| / |largest eigenvalue|
     * away, is nearer than {@value #ZERO_DISTANCE} of 1 + |x|: a slope that is merely small, as that of a saturated sigmoid, does
     * not. An eigenvalue counts as zero up to {@value #ZERO_CURVATURE} of the largest one's size.
     *
     * @param x the position
     * @param eigenvalues of the Hessian, smallest first
     */
    static PointKind of(Vector x, Vector gradient, List<Double> eigenvalues) {
        double lowest = eigenvalues.get(0);
        double highest = eigenvalues.get(eigenvalues.size() - 1);
        double largest = Math.max(Math.abs(lowest), Math.abs(highest));
        if (gradient.norm() > ZERO_DISTANCE * (1 + x.norm()) * largest) {
            return NOT_STATIONARY;
        }
        double zero = ZERO_CURVATURE * largest;
        if (lowest < -zero && highest > zero) {
            return SADDLE;
        }
        boolean flat = eigenvalues.stream().anyMatch(eigenvalue -> Math.abs(eigenvalue) <= zero);
        if (flat) {
            return DEGENERATE;
        }
        return lowest > 0 ? MINIMUM : MAXIMUM;
    }
}
