package org.gradlab.loss;

import java.util.List;
import org.gradlab.binding.Shorthand;

/** Every loss there is, by its name in a config. */
public final class Losses {

    /** A bare name, or a mapping with the name and its parameters. */
    public static final Shorthand<Loss> TYPE = Shorthand.<Loss>ofName(
                    "loss",
                    "what training makes small",
                    List.of(
                            MeanSquaredError.DECLARATION,
                            HalfSquaredError.DECLARATION,
                            Huber.DECLARATION,
                            BinaryCrossEntropy.DECLARATION,
                            CategoricalCrossEntropy.DECLARATION))
            .brief();

    private Losses() {}
}
