package org.gradlab.loss;

import org.gradlab.array.Array;
import org.gradlab.array.Binary;

/** The pass of a loss whose gradient is a multiple of the difference of outputs and targets: (a - y) factor. */
public interface DifferencePass extends LossPass {

    /** What it stands on. */
    LossBinding binding();

    /** The factor. */
    double factor();

    @Override
    default void gradient() {
        Array gradient = binding().gradient();
        gradient.combine(Binary.SUBTRACT, binding().outputs(), binding().targets());
        gradient.scale(gradient, factor());
    }
}
