package org.gradlab.network;

import java.util.List;
import org.gradlab.binding.Shorthand;

/** Every normalisation there is, by its name in a config. */
public final class Normalizations {

    /** A bare name, or a mapping with the name and its parameters. */
    public static final Shorthand<Normalization> TYPE = Shorthand.<Normalization>ofName(
                    "normalization",
                    "over what mean and variance are taken: the rows of the batch, or the units of the layer",
                    List.of(BatchNormalization.DECLARATION, LayerNormalization.DECLARATION))
            .brief();

    private Normalizations() {}
}
