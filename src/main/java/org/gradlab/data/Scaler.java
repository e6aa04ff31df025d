package org.gradlab.data;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/**
 * Shifts and scales every feature: (x - shift) / scale.
 *
 * @param shift what is subtracted, [features]
 * @param scale what is divided by, never 0, [features]
 */
public record Scaler(double[] shift, double[] scale) {

    /** Leaves {@code features} features as they are. */
    public static Scaler none(int features) {
        double[] ones = new double[features];
        Arrays.fill(ones, 1);
        return new Scaler(new double[features], ones);
    }

    /** A column that spreads over less than this part of its largest magnitude holds one number and its rounding. */
    private static final double ROUNDING = 1e-12;

    /** To mean 0 and standard deviation 1 on {@code data}; a feature that is constant there, but for rounding, is only shifted. */
    public static Scaler standard(Dataset data) {
        Scaler scaler = none(data.features());
        for (int f = 0; f < data.features(); f++) {
            double[] column = column(data, f);
            // Dividing by the tiny deviation that rounding makes would blow up other parts.
            if (isConstant(column)) {
                scaler.set(f, column[0], 0);
            } else {
                double mean = mean(column);
                scaler.set(f, mean, Math.sqrt(variance(column, mean)));
            }
        }
        return scaler;
    }

    /** To the range 0 to 1 on {@code data}; a feature that is constant there is only shifted. */
    public static Scaler minMax(Dataset data) {
        Scaler scaler = none(data.features());
        for (int f = 0; f < data.features(); f++) {
            DoubleSummaryStatistics range = Arrays.stream(column(data, f)).summaryStatistics();
            scaler.set(f, range.getMin(), range.getMax() - range.getMin());
        }
        return scaler;
    }

    /** The data with scaled features. */
    public Dataset apply(Dataset data) {
        return new Dataset(data.featureNames(), data.targets(), apply(data.x()), data.y());
    }

    /** Scaled features, [rows, features] in row-major order. */
    public double[] apply(double[] x) {
        double[] scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int f = i % shift.length;
            scaled[i] = (x[i] - shift[f]) / scale[f];
        }
        return scaled;
    }

    private static double[] column(Dataset data, int feature) {
        double[] column = new double[data.rows()];
        Arrays.setAll(column, row -> data.x()[row * data.features() + feature]);
        return column;
    }

    private static boolean isConstant(double[] column) {
        DoubleSummaryStatistics range = Arrays.stream(column).summaryStatistics();
        double largest = Math.max(Math.abs(range.getMin()), Math.abs(range.getMax()));
        return range.getMax() - range.getMin() <= ROUNDING * largest;
    }

    private static double mean(double[] column) {
        double mean = 0;
        for (double value : column) {
            mean += value / column.length;
        }
        return mean;
    }

    private static double variance(double[] column, double mean) {
        double variance = 0;
        for (double value : column) {
            variance += (value - mean) * (value - mean) / column.length;
        }
        return variance;
    }

    private void set(int feature, double shiftBy, double divideBy) {
        shift[feature] = shiftBy;
        scale[feature] = divideBy > 0 ? divideBy : 1;
    }
}
