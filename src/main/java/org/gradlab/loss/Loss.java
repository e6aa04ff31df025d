package org.gradlab.loss;

import org.gradlab.array.Array;

/**
 * What training minimizes: one number a member, the mean over the rows of the batch (the one place that divides by the
 * batch), never over members.
 */
public sealed interface Loss permits MeanSquaredError, BinaryCrossEntropy, CategoricalCrossEntropy {

    /**
     * Whether the loss is computed from the logits z of the last layer, its activation included: then {@link #gradient} is
     * dL/dz, and the activation must not be applied again on the way back. Otherwise it is computed from a.
     */
    boolean takesLogits();

    /**
     * into[m] = L.
     *
     * @param output z or a of the last layer (see {@link #takesLogits}), [members, batch, outputs]
     * @param y targets, same shape
     * @param scratch same shape; Modified
     * @param into [members, 1, 1]; Modified
     */
    void value(Array output, Array y, Array scratch, Array into);

    /**
     * into = dL/dz or dL/da of the last layer (see {@link #takesLogits}).
     *
     * @param a activations of the last layer, [members, batch, outputs]
     * @param y targets, same shape
     * @param into same shape; Modified
     */
    void gradient(Array a, Array y, Array into);
}
