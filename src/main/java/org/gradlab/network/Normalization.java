package org.gradlab.network;

import java.util.List;

/** What keeps the numbers of a layer at mean 0 and variance 1: batch or layer normalisation, before or after the activation. */
public interface Normalization {

    /** Whether it stands before the activation or after it. */
    Position position();

    /** Added to every variance, which may be zero; at least one value. */
    List<Double> epsilon();

    /** The link of the chain that it becomes in layer {@code number}. */
    Layer layer(int number, int units, boolean trainable);

    /** Where a normalisation stands. */
    enum Position {
        /** On z: a = f(normalised z). */
        BEFORE_ACTIVATION("before"),
        /** On a. */
        AFTER_ACTIVATION("after");

        private final String word;

        Position(String word) {
            this.word = word;
        }

        /** Its word in a configuration. */
        public String word() {
            return word;
        }
    }
}
