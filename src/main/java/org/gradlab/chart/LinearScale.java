package org.gradlab.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/** Equal differences take equal room. */
public record LinearScale(double low, double high) implements Scale {

    private static final int[] NICE = {1, 2, 5, 10};

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
        BigDecimal step = step((high - low) / about);
        double size = step.doubleValue();
        // Decimal steps keep 0.3 from becoming 0.30000000000000004.
        return LongStream.rangeClosed((long) Math.ceil(low / size), (long) Math.floor(high / size))
                .mapToObj(
                        multiple -> step.multiply(BigDecimal.valueOf(multiple)).doubleValue())
                .toList();
    }

    private static BigDecimal step(double wanted) {
        int power = (int) Math.floor(Math.log10(wanted));
        BigDecimal best = BigDecimal.ONE.scaleByPowerOfTen(power);
        for (int nice : NICE) {
            BigDecimal candidate = BigDecimal.valueOf(nice).scaleByPowerOfTen(power);
            boolean nearer = Math.abs(Math.log(candidate.doubleValue() / wanted))
                    < Math.abs(Math.log(best.doubleValue() / wanted));
            best = nearer ? candidate : best;
        }
        return best;
    }
}
