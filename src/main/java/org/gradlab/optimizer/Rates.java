package org.gradlab.optimizer;

import org.gradlab.array.Array;

/**
 * The hyperparameters of the members of a block.
 *
 * @param descent the learning rate times -1, so that a product with the gradient points downhill, [members, 1, 1]
 * @param momentum the share of the velocity that is kept, [members, 1, 1]
 */
public record Rates(Array descent, Array momentum) {}
