package org.gradlab.restart;

import java.util.Comparator;

/**
 * What of the optimizer each member has for itself. Settings are ordered by learning rate, then momentum.
 *
 * @param learningRate the learning rate
 * @param momentum the momentum; 0 without
 */
public record Hyperparameters(double learningRate, double momentum) implements Comparable<Hyperparameters> {

    private static final Comparator<Hyperparameters> ORDER =
            Comparator.comparingDouble(Hyperparameters::learningRate).thenComparingDouble(Hyperparameters::momentum);

    @Override
    public int compareTo(Hyperparameters other) {
        return ORDER.compare(this, other);
    }
}
