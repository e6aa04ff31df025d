package org.gradlab.chart;

import java.util.List;

/**
 * One side of a panel.
 *
 * @param label what its numbers are, with their unit
 */
public record Axis(String label, Scale scale) {

    /** An axis on which equal differences take equal room. */
    public static Axis linear(String label, double low, double high) {
        return new Axis(label, new LinearScale(low, high));
    }

    /** An axis of whole numbers. */
    public static Axis counts(String label, long first, long last) {
        return new Axis(label, new CountScale(first, last));
    }

    /** An axis on which equal ratios take equal room. */
    public static Axis logarithmic(String label, double low, double high) {
        return new Axis(label, new LogScale(low, high));
    }

    /** An axis on which names take equal room, at 0, 1, 2 and so on. */
    public static Axis names(String label, List<String> names) {
        return new Axis(label, new NameScale(names));
    }
}
