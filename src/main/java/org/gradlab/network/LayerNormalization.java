package org.gradlab.network;

import java.util.List;

/** Layer normalisation (Ba, Kiros and Hinton 2016), see {@link LayerNorm}. */
public record LayerNormalization(Position position, List<Double> epsilon) implements Normalization {

    /** A list of at least one value. */
    public LayerNormalization {
        epsilon = List.copyOf(epsilon);
    }

    @Override
    public Layer layer(int number, int units, boolean trainable) {
        return new LayerNorm(this, new Rescaling(number, units, trainable));
    }
}
