package org.gradlab.loss;

import org.gradlab.array.Array;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;

/**
 * L = mean over rows of the row's -sum of y ln a, with a = softmax(z), computed from z; dL/dz = (a - y) / rows, for
 * targets whose row sums are 1.
 */
public record CategoricalCrossEntropy() implements Loss {

    @Override
    public boolean takesLogits() {
        return true;
    }

    @Override
    public void value(Array z, Array y, Array scratch, Array into) {
        scratch.logSoftmax(z);
        scratch.combine(Pairwise.MULTIPLY, scratch, y);
        into.reduce(Reduction.SUM, scratch);
        into.scale(into, -1.0 / y.rows());
    }

    @Override
    public void gradient(Array a, Array y, Array into) {
        into.combine(Pairwise.SUBTRACT, a, y);
        into.scale(into, 1.0 / y.rows());
    }
}
