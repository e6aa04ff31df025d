package org.gradlab.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Names take equal room, at 0, 1, 2 and so on; as many ticks as fit are labelled.
 *
 * @param names at least one
 */
public record NameScale(List<String> names) implements Scale {

    /** At least one name. */
    public NameScale {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an axis of names has at least one");
        }
    }

    @Override
    public double low() {
        return -0.5;
    }

    @Override
    public double high() {
        return names.size() - 0.5;
    }

    @Override
    public double position(double number) {
        return (number + 0.5) / names.size();
    }

    @Override
    public List<Double> ticks(int about) {
        int apart = Math.max(1, (int) Math.ceil((double) names.size() / about));
        return IntStream.range(0, names.size())
                .filter(i -> i % apart == 0)
                .mapToObj(i -> (double) i)
                .toList();
    }

    @Override
    public String label(double tick) {
        return names.get((int) tick);
    }
}
