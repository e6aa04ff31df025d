package org.gradlab.config;

import java.util.Optional;

/**
 * A dense layer.
 *
 * @param initializer instead of the model's
 * @param trainable false freezes the layer: no gradient is formed for it
 */
public record LayerConfig(
        int units,
        ActivationName activation,
        Optional<InitializerConfig.Named> initializer,
        boolean bias,
        boolean trainable) {}
