package org.gradlab.chart;

import java.util.List;

/** Equal differences take equal room, and the ticks are whole numbers. */
public record CountScale(long first, long last) implements Scale {

    public CountScale {
        if (first >= last) {
            throw new IllegalArgumentException(
                    "an axis runs from a lower to a higher number, not from %d to %d".formatted(first, last));
        }
    }

    @Override
    public double low() {
        return first;
    }

    @Override
    public double high() {
        return last;
    }

    @Override
    public double position(double number) {
        return line().position(number);
    }

    @Override
    public List<Double> ticks(int about) {
        return line().ticks(about).stream()
                .filter(tick -> tick == Math.rint(tick))
                .toList();
    }

    private LinearScale line() {
        return new LinearScale(first, last);
    }
}
