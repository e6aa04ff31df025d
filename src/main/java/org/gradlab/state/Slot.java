package org.gradlab.state;

import java.util.Optional;

/**
 * One named matrix that every member has, such as the weights W2 or the learning rate.
 *
 * @param rate of a parameter: the hyperparameter that is its learning rate instead of the optimizer's
 */
public record Slot(String name, Role role, int rows, int columns, Optional<String> rate) {

    /** A matrix of at least one number. */
    public Slot {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "expected at least one row and one column for " + name + ", found " + rows + " x " + columns);
        }
    }

    /** A matrix of at least one number; a parameter learns at the optimizer's rate. */
    public Slot(String name, Role role, int rows, int columns) {
        this(name, role, rows, columns, Optional.empty());
    }

    /** The same parameter with a learning rate of its own. */
    public Slot learningAt(Hyperparameter rate) {
        return new Slot(name, role, rows, columns, Optional.of(rate.name()));
    }

    /** How many numbers it has. */
    public int size() {
        return Math.multiplyExact(rows, columns);
    }

    /** A parameter: trained, or frozen at what it starts with. */
    public static Slot parameter(String name, int rows, int columns, boolean trainable) {
        return new Slot(name, trainable ? Role.PARAMETER : Role.FROZEN, rows, columns);
    }

    /** One number. */
    public static Slot number(String name, Role role) {
        return new Slot(name, role, 1, 1);
    }
}
