package org.gradlab.forecast;

import org.gradlab.network.Activation;
import org.gradlab.network.ElementwiseActivation;

/** The greatest slope of an activation. */
public final class SlopeBound {

    private static final double FAR = 20;
    private static final int STEPS = 20_000;

    private SlopeBound() {}

    /** The greatest |f'(z)|, searched on a grid of 0.002; NaN for a function of several units, such as softmax. */
    public static double of(Activation activation) {
        if (!(activation instanceof ElementwiseActivation f)) {
            return Double.NaN;
        }
        double bound = 0;
        for (int i = 0; i <= STEPS; i++) {
            bound = Math.max(bound, Math.abs(f.slope().at(FAR * (2.0 * i / STEPS - 1))));
        }
        return bound;
    }
}
