package org.gradlab.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is measured of every layer at a record step. dW is dL/dW, delta is dL/dz; norms are Frobenius norms over the batch and
 * the units. A measure that does not exist for a layer is NaN: the gradients of a frozen layer, the deltas below the lowest
 * trainable one, the saturation of an activation that does not saturate.
 */
public enum Measure {
    /** Norm of dW. */
    DW_NORM("dw_norm"),
    /** Root of the mean square of dW's elements. */
    DW_RMS("dw_rms"),
    /** Largest absolute element of dW. */
    DW_MAX("dw_max"),
    /** Standard deviation of dW's elements over that of W's. */
    DW_STD_RATIO("dw_std_ratio"),
    /** Norm of db. */
    DB_NORM("db_norm"),
    /** Norm of delta. */
    DELTA_NORM("delta_norm"),
    /** Norm of delta over that of the next layer's: the product of the two gains that follow. */
    DELTA_RATIO("delta_ratio"),
    /** What the next layer's weights do to its delta: norm of (delta_(l+1) W_(l+1)^T) / norm of delta_(l+1). */
    GAIN_WEIGHTS("gain_weights"),
    /** What the slope does then: norm of delta_l / norm of dL/da_l. */
    GAIN_SLOPE("gain_slope"),
    /** log10 of the mean absolute update of W over the mean absolute W. */
    UPDATE_RATIO("update_ratio"),
    /** Norm of W. */
    W_NORM("w_norm"),
    /** Share of saturated activations: sigmoid outside 0.015 to 0.985, tanh outside -0.97 to 0.97. */
    SATURATED("saturated"),
    /** Mean of f'(z). */
    MEAN_SLOPE("mean_slope"),
    /** Units whose activation is 0 on every row of the batch. */
    DEAD("dead"),
    /** Mean activation. */
    A_MEAN("a_mean"),
    /** Standard deviation of the activations. */
    A_STD("a_std");

    /** The decades of the histogram of |dW| start at 10 to the power of this. */
    static final int FIRST_DECADE = -12;

    /** The last decade of the histogram starts at 10 to the power of this, and has no end. */
    static final int LAST_DECADE = 0;

    private static final double[] DECADES = IntStream.rangeClosed(FIRST_DECADE, LAST_DECADE)
            .mapToDouble(decade -> Math.pow(10, decade))
            .toArray();

    private final String column;

    Measure(String column) {
        this.column = column;
    }

    /** The name of the measure in files. */
    public String column() {
        return column;
    }

    /** Where the decades of the histogram begin. Not to be modified. */
    static double[] decades() {
        return DECADES;
    }

    /** All columns of a layer: the measures, then how many elements of |dW| lie in each decade. */
    public static List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Measure measure : values()) {
            columns.add(measure.column);
        }
        columns.add("h_below_1e" + FIRST_DECADE);
        for (int decade = FIRST_DECADE; decade <= LAST_DECADE; decade++) {
            columns.add("h_1e" + decade);
        }
        return columns;
    }
}
