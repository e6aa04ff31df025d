package org.gradlab.record;

import java.util.List;

/**
 * One row of a recorded series.
 *
 * @param step updates made before
 * @param epoch passes over the training data made before
 * @param member the member
 * @param site the name of the layer or variable; empty where the row is about the member as a whole
 * @param columns names of the values
 * @param values the recorded numbers; NaN where there is none
 */
public record SeriesRow(long step, double epoch, int member, String site, List<String> columns, double[] values) {

    /**
     * The value in {@code column}.
     *
     * @throws IllegalArgumentException if the series has no such column
     */
    public double value(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column \"" + column + "\" among " + columns);
        }
        return values[index];
    }
}
