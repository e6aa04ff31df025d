package org.gradlab.state;

/**
 * The moment of a training, as everything that computes is told it.
 *
 * @param number updates made before
 */
public record Step(long number, Mode mode) {

    /** The step of a training that has made {@code number} updates. */
    public static Step training(long number) {
        return new Step(number, Mode.TRAINING);
    }

    /** A pass that judges what {@code number} updates have made. */
    public static Step evaluation(long number) {
        return new Step(number, Mode.EVALUATION);
    }
}
