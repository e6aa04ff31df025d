package org.gradlab.initializer;

import java.util.Optional;
import org.gradlab.random.RandomStream;

/** Draws the initial weights of a layer, one number after the other. {@link Initializers} lists all there are. */
public interface Initializer {

    /** W [inputs, units] in row-major order. */
    double[] weights(int inputs, int units, RandomStream stream);

    /** What it expects of a layer; empty where the layer is so. */
    default Optional<String> refusal(int inputs, int units) {
        return Optional.empty();
    }

    /** Mean and variance of the weights of a layer. */
    Moments moments(int inputs, int units);

    /** Mean and variance of the biases of a layer. */
    default Moments biasMoments() {
        return Moments.ZERO;
    }

    /** Whether it draws numbers, so that no two members start alike. */
    default boolean isRandom() {
        return true;
    }

    /** b [units]; zeros, but for the initializers that know nothing of a layer's size, which draw b like W. */
    default double[] biases(int units, RandomStream stream) {
        return new double[units];
    }
}
