package org.gradlab.network;

import java.util.List;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;

/** Layer normalisation (Ba, Kiros and Hinton 2016), see {@link LayerNorm}. */
public record LayerNormalization(Position position, List<Double> epsilon) implements Normalization {

    static final Variant<LayerNormalization> DECLARATION = Variant.of(
            "layer",
            LayerNormalization.class,
            Keys.of(
                    NormalizationKeys.position(LayerNormalization::position),
                    NormalizationKeys.epsilon(LayerNormalization::epsilon),
                    LayerNormalization::new));

    /** A list of at least one value. */
    public LayerNormalization {
        epsilon = List.copyOf(epsilon);
    }

    @Override
    public Layer layer(int number, int units, boolean trainable) {
        return new LayerNorm(this, new Rescaling(number, units, trainable));
    }
}
