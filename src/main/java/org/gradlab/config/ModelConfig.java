package org.gradlab.config;

import java.util.List;
import org.gradlab.initializer.Initializer;
import org.gradlab.network.Network;
import org.gradlab.state.Hyperparameter;

/**
 * A network.
 *
 * @param layers at least one, input side first
 * @param start of the parameters of every layer that names no initializer of its own
 */
public record ModelConfig(List<LayerConfig> layers, ModelStart start) {

    public ModelConfig {
        layers = List.copyOf(layers);
    }

    /** The network for rows of {@code inputs} numbers. */
    public Network network(int inputs) {
        return new Network(inputs, layers.stream().map(LayerConfig::spec).toList());
    }

    /** The initializer of every layer, where they are drawn. */
    public List<Initializer> initializers(ModelStart.Drawn drawn) {
        return layers.stream()
                .map(layer -> layer.initializer().orElse(drawn.initializer()))
                .toList();
    }

    /** The settings that may differ from member to member. */
    List<Hyperparameter> hyperparameters() {
        return network(1).hyperparameters();
    }

    /** The last layer. */
    public LayerConfig output() {
        return layers.get(layers.size() - 1);
    }
}
