package org.gradlab.network;

import java.util.List;

/**
 * Batch normalisation (Ioffe and Szegedy 2015), see {@link BatchNorm}.
 *
 * @param momentum the share of the new batch in the running statistics, as in PyTorch; at least one value
 */
public record BatchNormalization(Position position, List<Double> epsilon, List<Double> momentum)
        implements Normalization {

    /** Lists of at least one value. */
    public BatchNormalization {
        epsilon = List.copyOf(epsilon);
        momentum = List.copyOf(momentum);
    }

    @Override
    public Layer layer(int number, int units, boolean trainable) {
        return new BatchNorm(this, new Rescaling(number, units, trainable));
    }
}
