package org.gradlab.state;

import java.util.List;

/**
 * A setting that every member has by name, and the values of it that are compared, each in members of its own.
 *
 * @param name its path in a configuration, such as {@code optimizer.learningRate}
 * @param values at least one
 */
public record Hyperparameter(String name, List<Double> values) {

    /** At least one value. */
    public Hyperparameter {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("expected at least one value of " + name);
        }
    }

    /** Its place in the state of a member. */
    public Slot slot() {
        return Slot.number(name, Role.HYPERPARAMETER);
    }

    /** Whether several values are compared. */
    public boolean varies() {
        return values.size() > 1;
    }
}
