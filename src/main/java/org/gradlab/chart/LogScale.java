package org.gradlab.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Equal ratios take equal room; only numbers above zero have a place. */
public record LogScale(double low, double high) implements Scale {

    private static final int FEW_DECADES = 2;

    public LogScale {
        if (!(0 < low && low < high) || !Double.isFinite(high)) {
            throw new IllegalArgumentException(
                    "a logarithmic axis runs from a number above zero to a higher one, not from %s to %s"
                            .formatted(Double.toString(low), Double.toString(high)));
        }
    }

    @Override
    public double position(double number) {
        return number > 0 ? Math.log(number / low) / Math.log(high / low) : Double.NaN;
    }

    /** Powers of ten, of which some are left out where there are many; over few decades 2 and 5 times them too. */
    @Override
    public List<Double> ticks(int about) {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        int every = Math.max(1, (int) Math.round((last - first) / (double) about));
        double[] within = last - first <= FEW_DECADES ? new double[] {1, 2, 5} : new double[] {1};
        return IntStream.rangeClosed(first, last)
                .filter(power -> Math.floorMod(power, every) == 0)
                .mapToObj(power -> Double.parseDouble("1e" + power))
                .flatMapToDouble(power -> DoubleStream.of(within).map(factor -> factor * power))
                .filter(tick -> low <= tick && tick <= high)
                .boxed()
                .toList();
    }
}
