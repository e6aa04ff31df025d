package org.gradlab.optimizer;

import org.gradlab.array.Array;
import org.gradlab.array.Combination;
import org.gradlab.array.Function;
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
        velocity.combine(Combination.MULTIPLY, velocity, rates.momentum());
        velocity.addProduct(gradients.flat(), rates.descent());
        updates.flat().apply(Function.IDENTITY, velocity);
    }
}
