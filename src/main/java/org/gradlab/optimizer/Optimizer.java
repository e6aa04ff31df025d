package org.gradlab.optimizer;

import org.gradlab.array.Array;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Updates;

/** Turns gradients into updates, the same for every parameter; what it remembers between steps is handed to it. */
public sealed interface Optimizer permits Sgd, Momentum, Nesterov {

    /** Whether it keeps a velocity between steps; then the state is an array like the gradients, at first zero. */
    boolean hasVelocity();

    /**
     * Makes the updates of one step.
     *
     * @param gradients Not modified.
     * @param rates learning rate and momentum of every member
     * @param velocity [members, 1, trainable size]; Modified if {@link #hasVelocity}, otherwise unused
     * @param updates Modified.
     */
    void update(Gradients gradients, Rates rates, Array velocity, Updates updates);
}
