package org.gradlab.config;

import java.util.List;

/**
 * A network of dense layers.
 *
 * @param layers at least one, input side first
 * @param initializer of every layer that names none of its own
 */
public record ModelConfig(List<LayerConfig> layers, InitializerConfig initializer) {

    public ModelConfig {
        layers = List.copyOf(layers);
    }

    /** The last layer. */
    public LayerConfig output() {
        return layers.get(layers.size() - 1);
    }
}
