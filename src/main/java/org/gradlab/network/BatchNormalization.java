package org.gradlab.network;

import java.util.List;
import org.gradlab.binding.Bound;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;

/**
 * Batch normalisation (Ioffe and Szegedy 2015), see {@link BatchNorm}.
 *
 * @param momentum the share of the new batch in the running statistics, as in PyTorch; at least one value
 */
public record BatchNormalization(Position position, List<Double> epsilon, List<Double> momentum)
        implements Normalization {

    static final Variant<BatchNormalization> DECLARATION = Variant.of(
            "batch",
            BatchNormalization.class,
            Keys.of(
                    NormalizationKeys.position(BatchNormalization::position),
                    NormalizationKeys.epsilon(BatchNormalization::epsilon),
                    Key.standard(
                            "momentum",
                            OneOrMore.of(new RealNumber(Bound.excluding(0), Bound.including(1))),
                            List.of(0.1),
                            BatchNormalization::momentum,
                            "share of the new batch in the running statistics"),
                    BatchNormalization::new));

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
