package org.gradlab.config;

import java.util.OptionalInt;

/**
 * How long to train and on how many rows at a time. A function is trained for a number of steps, and has no rows.
 *
 * @param batchSize rows of a batch; empty for all training rows at once
 * @param shuffle whether each epoch takes the rows in a new order
 */
public record TrainingConfig(Length length, OptionalInt batchSize, boolean shuffle) {

    /** How long to train. */
    public sealed interface Length {}

    /** A number of passes over the training rows. */
    public record Epochs(long count) implements Length {}

    /** A number of updates. */
    public record Steps(long count) implements Length {}
}
