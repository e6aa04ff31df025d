package org.gradlab.train;

/**
 * A population after its last step.
 *
 * @param test every member's numbers on the test data, [members, testColumns] in row-major order; empty without such data
 */
public record Trained(Population population, double[] test) {}
