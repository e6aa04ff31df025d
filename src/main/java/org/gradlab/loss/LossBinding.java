package org.gradlab.loss;

import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.state.BlockState;

/**
 * What a loss needs to become a pass.
 *
 * @param logits z of the last layer, [members, batch, outputs]
 * @param outputs a of the last layer, same shape
 * @param targets y, same shape
 * @param gradient where dL/dz or dL/da goes, see {@link Loss#takesLogits}; same shape
 */
public record LossBinding(Block block, BlockState state, Array logits, Array outputs, Array targets, Array gradient) {

    /** A new array of the shape of the outputs. */
    Array scratch() {
        return block.create(targets.rows(), targets.columns());
    }

    /** 1 / (rows outputs): makes a sum over all numbers their mean. */
    double perNumber() {
        return 1.0 / (targets.rows() * targets.columns());
    }

    /** 1 / rows. */
    double perRow() {
        return 1.0 / targets.rows();
    }
}
