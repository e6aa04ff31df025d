package org.gradlab.config;

import java.util.List;

/**
 * A network of dense layers.
 *
 * @param layers at least one, input side first
 * @param start of the parameters of every layer that names no initializer of its own
 */
public record ModelConfig(List<LayerConfig> layers, ModelStart start) {

    public ModelConfig {
        layers = List.copyOf(layers);
    }

    /** The last layer. */
    public LayerConfig output() {
        return layers.get(layers.size() - 1);
    }
}
