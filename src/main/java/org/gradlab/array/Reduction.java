package org.gradlab.array;

import java.util.List;

/** A number taken over many: over all the elements of a member's matrix, over its rows, or over its columns. */
public enum Reduction {
    /** The sum of x. */
    SUM,
    /** The sum of x^2. */
    SUM_OF_SQUARES,
    /** The sum of |x|. */
    SUM_OF_ABS,
    /** The largest |x|; NaN where any element is NaN. */
    MAX_OF_ABS,
    /** The sum of (x - mean of x)^2. */
    SUM_OF_SQUARED_DEVIATIONS,
    /** The largest x; NaN where any element is NaN. */
    MAX;

    /** What {@link Array#summarize} takes in one go, each in the row of its {@link #ordinal}. */
    public static final List<Reduction> SUMMARY =
            List.of(SUM, SUM_OF_SQUARES, SUM_OF_ABS, MAX_OF_ABS, SUM_OF_SQUARED_DEVIATIONS);

    /** How many numbers a summary has. */
    public static final int COUNT = 5;

    /** The row of a summary in which it stands. */
    public int row() {
        return ordinal();
    }
}
