package org.gradlab.network;

import java.util.Optional;

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

    /** The activation of {@code units} at work. */
    Pass bind(Binding binding, int units);
}
