package org.gradlab.loss;

import java.util.List;
import java.util.Optional;
import org.gradlab.state.Hyperparameter;

/**
 * What training minimizes: one number per member, the mean over the rows of the batch (the one place that divides by the
 * batch), never over members.
 */
public interface Loss {

    /** Its word in a configuration. */
    default String word() {
        return Losses.TYPE.nameOf(this);
    }

    /**
     * Whether the loss is computed from the logits z of the last layer, its activation included: then its gradient is
     * dL/dz, and the activation must not be applied again on the way back. Otherwise it is computed from a.
     */
    boolean takesLogits();

    /** What it expects of the targets of a row; empty where these are so. */
    default Optional<String> refusal(double[] targets) {
        return Optional.empty();
    }

    /** The settings that may differ from member to member. */
    default List<Hyperparameter> hyperparameters() {
        return List.of();
    }

    /** The loss at work above a network. */
    LossPass bind(LossBinding binding);
}
