package org.gradlab.parameter;

/**
 * The name and shape of one matrix of parameters, such as W2.
 *
 * @param trainable whether gradients are formed and updates are made for it
 */
public record Parameter(String name, int rows, int columns, boolean trainable) {

    /** How many numbers it has. */
    public int size() {
        return rows * columns;
    }
}
