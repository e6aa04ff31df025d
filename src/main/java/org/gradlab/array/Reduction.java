package org.gradlab.array;

import java.util.List;

/** A number taken over many: over all the elements of a member's matrix, over its rows, or over its columns. */
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
    SUM_OF_SQUARED_DEVIATIONS(4),
    /** The largest x; NaN where any element is NaN. */
    MAX(Reduction.NONE);

    /** What {@link Array#summarize} takes in one go, each in its {@link #row}. */
    public static final List<Reduction> SUMMARY =
            List.of(SUM, SUM_OF_SQUARES, SUM_OF_ABS, MAX_OF_ABS, SUM_OF_SQUARED_DEVIATIONS);

    /** How many numbers a summary has. */
    public static final int COUNT = 5;

    private static final int NONE = -1;

    private final int row;

    Reduction(int row) {
        this.row = row;
    }

    /** The row of a summary in which it stands; only those of {@link #SUMMARY} have one. */
    public int row() {
        return row;
    }
}
