package org.gradlab.objective;

/**
 * How training data is cut into batches.
 *
 * @param size rows of a batch; the last batch of an epoch may have fewer
 * @param shuffle whether the rows are put in a new random order every epoch
 * @param seed the run's seed
 */
public record Batching(int size, boolean shuffle, long seed) {}
