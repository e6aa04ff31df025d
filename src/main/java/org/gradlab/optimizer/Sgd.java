package org.gradlab.optimizer;

import org.gradlab.array.Array;
import org.gradlab.array.Pairwise;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Updates;

/** Gradient descent: u = -rate g. */
public record Sgd() implements Optimizer {

    @Override
    public boolean hasVelocity() {
        return false;
    }

    @Override
    public void update(Gradients gradients, Rates rates, Array velocity, Updates updates) {
        updates.flat().combine(Pairwise.MULTIPLY, gradients.flat(), rates.descent());
    }
}
