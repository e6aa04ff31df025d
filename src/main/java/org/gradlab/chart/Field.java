package org.gradlab.chart;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Heights over a rectangular grid; NaN where there is none. */
public final class Field {

    /** [columns], rising. */
    private final double[] x;

    /** [rows], rising. */
    private final double[] y;

    /** [rows, columns]. */
    private final double[][] heights;

    /**
     * A field. Not modified, and copied: the arrays.
     *
     * @param x [columns], rising
     * @param y [rows], rising
     * @param heights [rows, columns]
     */
    public Field(double[] x, double[] y, double[][] heights) {
        if (heights.length != y.length || Arrays.stream(heights).anyMatch(row -> row.length != x.length)) {
            throw new IllegalArgumentException(
                    "a field over %d rows and %d columns needs a height for each".formatted(y.length, x.length));
        }
        this.x = x.clone();
        this.y = y.clone();
        this.heights = Arrays.stream(heights).map(double[]::clone).toArray(double[][]::new);
    }

    int columns() {
        return x.length;
    }

    int rows() {
        return y.length;
    }

    double height(int row, int column) {
        return heights[row][column];
    }

    Coordinates place(int row, int column) {
        return new Coordinates(x[column], y[row]);
    }

    /**
     * Up to {@code count} heights that part the field into shares of equal area, so that a steep rim does not take all the lines: quantiles,
     * lowest first, without repetitions.
     */
    public double[] quantiles(int count) {
        double[] sorted = finite().sorted().toArray();
        return sorted.length == 0
                ? new double[0]
                : DoubleStream.iterate(0.5, share -> share < count, share -> share + 1)
                        .map(share -> sorted[(int) (share / count * sorted.length)])
                        .distinct()
                        .toArray();
    }

    private DoubleStream finite() {
        return Arrays.stream(heights).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
    }
}
