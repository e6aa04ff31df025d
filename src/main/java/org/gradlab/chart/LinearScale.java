package org.gradlab.chart;

import java.util.List;
import java.util.stream.LongStream;

/** Equal differences take equal room. */
public record LinearScale(double low, double high) implements Scale {

    private static final double[] NICE = {1, 2, 5, 10};

    public LinearScale {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("an axis runs from a lower to a higher number, not from %s to %s"
                    .formatted(Double.toString(low), Double.toString(high)));
        }
    }

    /** The scale with a share of its length added at both ends. */
    public LinearScale widened(double share) {
        double margin = share * (high - low);
        return new LinearScale(low - margin, high + margin);
    }

    @Override
    public double position(double number) {
        return (number - low) / (high - low);
    }

    /** Multiples of 1, 2 or 5 times a power of ten, whichever comes nearest to the number asked for (Heckbert 1990). */
    @Override
    public List<Double> ticks(int about) {
        double step = step((high - low) / about);
        // Dividing by the reciprocal keeps 0.3 from becoming 0.30000000000000004.
        return LongStream.rangeClosed((long) Math.ceil(low / step), (long) Math.floor(high / step))
                .mapToObj(multiple -> step < 1 ? multiple / (double) Math.round(1 / step) : multiple * step)
                .toList();
    }

    private static double step(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double best = power;
        for (double nice : NICE) {
            double candidate = nice * power;
            boolean nearer = Math.abs(Math.log(candidate / wanted)) < Math.abs(Math.log(best / wanted));
            best = nearer ? candidate : best;
        }
        return best;
    }
}
