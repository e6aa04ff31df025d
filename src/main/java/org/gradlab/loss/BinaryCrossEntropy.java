package org.gradlab.loss;

import org.gradlab.array.Array;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;

/**
 * L = mean of -y ln a - (1 - y) ln(1 - a) over rows and outputs, with a = sigmoid(z), computed from z; dL/dz = (a - y) /
 * (rows outputs).
 */
public record BinaryCrossEntropy() implements Loss {

    @Override
    public boolean takesLogits() {
        return true;
    }

    @Override
    public void value(Array z, Array y, Array scratch, Array into) {
        scratch.combine(Pairwise.BINARY_CROSS_ENTROPY, z, y);
        into.reduce(Reduction.SUM, scratch);
        into.scale(into, 1.0 / (y.rows() * y.columns()));
    }

    @Override
    public void gradient(Array a, Array y, Array into) {
        into.combine(Pairwise.SUBTRACT, a, y);
        into.scale(into, 1.0 / (y.rows() * y.columns()));
    }
}
