package org.gradlab.loss;

import org.gradlab.array.Array;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;

/** L = mean of (a - y)^2 over rows and outputs; dL/da = 2 (a - y) / (rows outputs). */
public record MeanSquaredError() implements Loss {

    @Override
    public boolean takesLogits() {
        return false;
    }

    @Override
    public void value(Array a, Array y, Array scratch, Array into) {
        scratch.combine(Pairwise.SUBTRACT, a, y);
        into.reduce(Reduction.SUM_OF_SQUARES, scratch);
        into.scale(into, 1.0 / (y.rows() * y.columns()));
    }

    @Override
    public void gradient(Array a, Array y, Array into) {
        into.combine(Pairwise.SUBTRACT, a, y);
        into.scale(into, 2.0 / (y.rows() * y.columns()));
    }
}
