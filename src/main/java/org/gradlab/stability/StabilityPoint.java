package org.gradlab.stability;

/**
 * How stable a training is at a step.
 *
 * @param step updates made before
 * @param loss there
 * @param sharpness the largest eigenvalue of the Hessian of the loss, preconditioned for Adam
 * @param limit at which the training becomes unstable
 * @param greatestRate the largest rate that would be stable
 */
public record StabilityPoint(long step, double loss, double sharpness, double limit, double greatestRate) {

    /** sharpness / limit: 1 at the edge of stability. */
    public double share() {
        return sharpness / limit;
    }
}
