package org.gradlab.optimizer;

import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.state.BlockState;

/**
 * What a rule needs to go to work.
 *
 * @param gradient g, the gradient as far as it is to be followed, [members, 1, size]; not modified
 * @param descent the learning rate of the step times -1, so that a product with the gradient points downhill, [members, 1, 1]; or [members, 1, size]
 *     where parameters have rates of their own
 * @param update u, what is added to the parameters, [members, 1, size]
 */
public record UpdateBinding(Block block, BlockState state, Array gradient, Array descent, Array update) {

    /** A new array of the shape of the gradient. */
    Array scratch() {
        return block.create(1, gradient.columns());
    }

    /** A new number per member. */
    Array number() {
        return block.create(1, 1);
    }
}
