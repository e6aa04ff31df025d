package org.gradlab.config;

import java.util.Optional;
import org.gradlab.initializer.Initializer;

/**
 * A dense layer.
 *
 * @param initializer instead of the model's
 * @param trainable false freezes the layer: no gradient is formed for it
 */
public record LayerConfig(
        int units, ActivationName activation, Optional<Initializer> initializer, boolean bias, boolean trainable) {}
