package org.gradlab.array.features;

import java.util.Arrays;

/** A run of an operand's numbers, the i-th of which is {@code data[at + (i & wrap)]}: all of them, or one that repeats. */
final class Operand {

    private static final int ALL = -1;
    private static final int ONE = Registers.GROUP - 1;

    private final double[] repeated = new double[Registers.GROUP];
    private double[] data = repeated;
    private int at;
    private int wrap;

    /** Goes to the numbers beside a row of {@code out}. Modified. */
    void moveTo(Layout x, Layout out, int member, int row) {
        int start = x.start(member, x.rows() == 1 ? 0 : row);
        if (x.columns() == 1 && !x.hasShapeOf(out)) {
            Arrays.fill(repeated, x.data()[start]);
            data = repeated;
            at = 0;
            wrap = ONE;
        } else {
            data = x.data();
            at = start;
            wrap = ALL;
        }
    }

    double[] data() {
        return data;
    }

    int at() {
        return at;
    }

    int wrap() {
        return wrap;
    }
}
