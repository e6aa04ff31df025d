package org.gradlab.network;

import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.state.Step;

/**
 * The rows of the data below the first layer; nothing is there to be learnt.
 *
 * @param output x, [members, batch, inputs]
 * @param outputGradient never filled
 */
record InputPass(Array output, Array outputGradient) implements Pass {

    static InputPass of(Block block, int rows, int inputs) {
        return new InputPass(block.create(rows, inputs), block.create(1, 1));
    }

    @Override
    public void forward(Step step) {
        // The rows are given.
    }

    @Override
    public void backward(Step step) {
        // Nothing is below.
    }
}
