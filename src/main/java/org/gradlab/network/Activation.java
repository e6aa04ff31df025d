package org.gradlab.network;

import java.util.List;
import java.util.Optional;
import org.gradlab.state.Hyperparameter;

/** The function f of a layer, a = f(z). */
public interface Activation {

    /** Its word in a configuration. */
    default String word() {
        return Activations.TYPE.nameOf(this);
    }

    /** Where a counts as saturated; empty for a function that does not saturate. */
    default Optional<Saturation> saturation() {
        return Optional.empty();
    }

    /** What leaves a unit as it was but for what the next layer can undo. */
    default Symmetry symmetry() {
        return Symmetry.NONE;
    }

    /** The settings that may differ from member to member, in layer {@code number}. */
    default List<Hyperparameter> hyperparameters(int number) {
        return List.of();
    }

    /** The activation at work in {@code layer}. */
    Pass bind(Binding binding, ActivationLayer layer);
}
