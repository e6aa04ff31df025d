package org.gradlab.data;

import java.util.Arrays;

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

    /** To mean 0 and standard deviation 1 on {@code data}; a feature that is constant there is only shifted. */
    public static Scaler standard(Dataset data) {
        Scaler scaler = none(data.features());
        for (int f = 0; f < data.features(); f++) {
            double mean = 0;
            for (int row = 0; row < data.rows(); row++) {
                mean += data.x()[row * data.features() + f] / data.rows();
            }
            double variance = 0;
            for (int row = 0; row < data.rows(); row++) {
                double deviation = data.x()[row * data.features() + f] - mean;
                variance += deviation * deviation / data.rows();
            }
            scaler.set(f, mean, Math.sqrt(variance));
        }
        return scaler;
    }

    /** To the range 0 to 1 on {@code data}; a feature that is constant there is only shifted. */
    public static Scaler minMax(Dataset data) {
        Scaler scaler = none(data.features());
        for (int f = 0; f < data.features(); f++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < data.rows(); row++) {
                low = Math.min(low, data.x()[row * data.features() + f]);
                high = Math.max(high, data.x()[row * data.features() + f]);
            }
            scaler.set(f, low, high - low);
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

    private void set(int feature, double shiftBy, double divideBy) {
        shift[feature] = shiftBy;
        scale[feature] = divideBy > 0 ? divideBy : 1;
    }
}
