package org.gradlab.optimizer;

import org.gradlab.array.Array;
import org.gradlab.array.Pairwise;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Updates;

/**
 * Nesterov's momentum in the form that needs the gradient only where the parameters are (Sutskever et al. 2013, as in Keras): v =
 * momentum v - rate g; u = momentum v - rate g with the new v.
 */
public record Nesterov() implements Optimizer {

    @Override
    public boolean hasVelocity() {
        return true;
    }

    @Override
    public void update(Gradients gradients, Rates rates, Array velocity, Updates updates) {
        Array u = updates.flat();
        u.combine(Pairwise.MULTIPLY, gradients.flat(), rates.descent());
        velocity.combine(Pairwise.MULTIPLY, velocity, rates.momentum());
        velocity.combine(Pairwise.ADD, velocity, u);
        u.addProduct(velocity, rates.momentum());
    }
}
