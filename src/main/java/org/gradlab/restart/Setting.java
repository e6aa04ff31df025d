package org.gradlab.restart;

import java.util.Comparator;

/**
 * What of the optimizer each member has for itself. Settings are ordered by learning rate, then momentum.
 *
 * @param learningRate the learning rate
 * @param momentum the momentum; 0 without
 */
public record Setting(double learningRate, double momentum) implements Comparable<Setting> {

    private static final Comparator<Setting> ORDER =
            Comparator.comparingDouble(Setting::learningRate).thenComparingDouble(Setting::momentum);

    @Override
    public int compareTo(Setting other) {
        return ORDER.compare(this, other);
    }
}
