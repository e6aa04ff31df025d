package org.gradlab.network;

/** What a layer has in z = a W + b. */
public enum Bias {
    /** No b. */
    NONE,
    /** A b that is trained where its layer is. */
    TRAINED,
    /** A b that keeps what it starts with. */
    FIXED
}
