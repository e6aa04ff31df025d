package org.gradlab.array;

/** A number a member, taken over all the elements of one of its matrices. */
public enum Reduction {
    /** The sum of x. */
    SUM(0),
    /** The sum of x^2. */
    SUM_OF_SQUARES(1),
    /** The sum of |x|. */
    SUM_OF_ABS(2),
    /** The largest |x|; NaN where any element is NaN. */
    MAX_OF_ABS(3),
    /** The sum of (x - mean of x)^2. */
    SUM_OF_SQUARED_DEVIATIONS(4);

    /** How many reductions there are. */
    public static final int COUNT = 5;

    private final int row;

    Reduction(int row) {
        this.row = row;
    }

    /** The row of a summary in which it stands. */
    public int row() {
        return row;
    }
}
