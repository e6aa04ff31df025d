package org.gradlab.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of one variable at many places, with a gap (NaN) wherever it has no value or leaps.
 *
 * @param samples in the order of x
 */
public record SampledCurve(List<Sample> samples) {
    private static final int INTERVALS = 600;

    /** A difference between neighbors of more than this share of all heights is looked into. */
    private static final double SUSPICIOUS = 0.02;

    private static final int HALVINGS = 60;

    public SampledCurve {
        samples = List.copyOf(samples);
    }

    /** A place and the value there. */
    public record Sample(double x, double y) {}

    /** The function over an interval, both ends included. */
    public static SampledCurve of(DoubleUnaryOperator function, Range range) {
        List<Sample> even = new ArrayList<>();
        for (int i = 0; i <= INTERVALS; i++) {
            double x = range.at((double) i / INTERVALS);
            double y = function.applyAsDouble(x);
            even.add(new Sample(x, Double.isFinite(y) ? y : Double.NaN));
        }
        double threshold = SUSPICIOUS * middleHeight(even);
        List<Sample> samples = new ArrayList<>();
        for (Sample next : even) {
            if (!samples.isEmpty() && leaps(function, samples.get(samples.size() - 1), next, threshold)) {
                samples.add(new Sample((samples.get(samples.size() - 1).x() + next.x()) / 2, Double.NaN));
            }
            samples.add(next);
        }
        return new SampledCurve(samples);
    }

    /** All values, NaN where there is none. */
    public double[] values() {
        return samples.stream().mapToDouble(Sample::y).toArray();
    }

    /** From the first to the third quartile: poles do not stretch it. */
    private static double middleHeight(List<Sample> samples) {
        double[] sorted = samples.stream()
                .mapToDouble(Sample::y)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
    }

    /** Halving an interval shrinks the difference of a continuous function to nothing, and leaves that of a leap or pole as it was. */
    private static boolean leaps(DoubleUnaryOperator function, Sample from, Sample to, double threshold) {
        Sample left = from;
        Sample right = to;
        for (int i = 0; i < HALVINGS && difference(left, right) > threshold; i++) {
            double x = (left.x() + right.x()) / 2;
            Sample middle = new Sample(x, function.applyAsDouble(x));
            if (!Double.isFinite(middle.y())) {
                return true;
            }
            boolean leftIsSteeper = difference(left, middle) > difference(middle, right);
            right = leftIsSteeper ? middle : right;
            left = leftIsSteeper ? left : middle;
        }
        return difference(left, right) > threshold;
    }

    private static double difference(Sample one, Sample other) {
        return Math.abs(one.y() - other.y());
    }
}
