package org.gradlab.optimizer;

import org.gradlab.array.Array;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Updates;

/** Descent with momentum (Polyak 1964): v = momentum v - rate g; u = v. */
public record Momentum() implements Optimizer {

    @Override
    public boolean hasVelocity() {
        return true;
    }

    @Override
    public void update(Gradients gradients, Rates rates, Array velocity, Updates updates) {
        velocity.combine(Pairwise.MULTIPLY, velocity, rates.momentum());
        velocity.addProduct(gradients.flat(), rates.descent());
        updates.flat().apply(Elementwise.IDENTITY, velocity);
    }
}
