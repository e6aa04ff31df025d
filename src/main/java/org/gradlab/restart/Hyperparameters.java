package org.gradlab.restart;

import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a member was trained with, as far as members of a run may differ in it. Settings are ordered by learning rate, then momentum, then
 * the others in the order of their names.
 *
 * @param learningRate the learning rate
 * @param momentum the momentum; 0 without
 * @param others all others that have several values in the run, by their path in a configuration, such as {@code optimizer.beta1}
 */
public record Hyperparameters(double learningRate, double momentum, SortedMap<String, Double> others)
        implements Comparable<Hyperparameters> {

    private static final Comparator<Hyperparameters> ORDER = Comparator.comparingDouble(Hyperparameters::learningRate)
            .thenComparingDouble(Hyperparameters::momentum)
            .thenComparing(Hyperparameters::compareOthers);

    /** The others are not to be modified. */
    public Hyperparameters {
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** A member of a run in which nothing but learning rate and momentum may differ. */
    public Hyperparameters(double learningRate, double momentum) {
        this(learningRate, momentum, new TreeMap<>());
    }

    @Override
    public int compareTo(Hyperparameters other) {
        return ORDER.compare(this, other);
    }

    /** Two settings of one run, which have the same names. */
    private static int compareOthers(Hyperparameters left, Hyperparameters right) {
        Iterator<Double> values = right.others.values().iterator();
        for (double value : left.others.values()) {
            int order = values.hasNext() ? Double.compare(value, values.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return values.hasNext() ? -1 : 0;
    }
}
