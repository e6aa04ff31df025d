package org.gradlab.report.explore;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradlab.chart.Coordinates;
import org.gradlab.chart.LinearScale;
import org.gradlab.chart.RobustRange;
import org.gradlab.explore.SampledCurve;

/** Sampled curves in a panel. */
final class Curves {
    private static final double MARGIN = 0.08;

    /** Of a height: neighbors that differ by more belong to a pole. */
    private static final double SMOOTH = 0.6;

    private Curves() {}

    static List<Coordinates> places(SampledCurve curve) {
        return curve.samples().stream()
                .map(sample -> new Coordinates(sample.x(), sample.y()))
                .toList();
    }

    /** A scale over the robust range of each curve, wide enough for its summits and valleys and for what is marked. */
    static LinearScale scale(List<SampledCurve> curves, double... marked) {
        DoubleStream turns = curves.stream().flatMapToDouble(curve -> turns(curve.values()));
        double[] inside = DoubleStream.concat(Arrays.stream(marked), turns)
                .filter(Double::isFinite)
                .toArray();
        double low = Arrays.stream(inside).min().orElse(Double.POSITIVE_INFINITY);
        double high = Arrays.stream(inside).max().orElse(Double.NEGATIVE_INFINITY);
        LinearScale all = curves.stream()
                .map(curve -> RobustRange.of(curve.values()))
                .reduce((one, other) ->
                        new LinearScale(Math.min(one.low(), other.low()), Math.max(one.high(), other.high())))
                .orElseThrow();
        boolean isWidened = low < all.low() || high > all.high();
        double bottom = Math.min(low, all.low());
        double top = Math.max(high, all.high());
        return isWidened && Double.isFinite(top - bottom) ? new LinearScale(bottom, top).widened(MARGIN) : all;
    }

    /** The heights at which a curve turns; not those of poles, which differ much from their neighbors. */
    private static DoubleStream turns(double[] heights) {
        return IntStream.range(1, heights.length - 1)
                .filter(i -> isTurn(heights[i] - heights[i - 1], heights[i] - heights[i + 1], Math.abs(heights[i])))
                .mapToDouble(i -> heights[i]);
    }

    private static boolean isTurn(double left, double right, double size) {
        return left * right >= 0 && Math.max(Math.abs(left), Math.abs(right)) <= SMOOTH * size;
    }
}
