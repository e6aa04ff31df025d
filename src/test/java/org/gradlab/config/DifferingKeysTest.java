package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gradlab.binding.error.ConfigException;
import org.junit.jupiter.api.Test;

class DifferingKeysTest {

    private static final String THREE_LAYERS = """
            data: {source: xor}
            model: {layers: [{units: 3, activation: %s}, {units: 4, activation: %s}, {units: 1}]}
            loss: mse
            optimizer: {learningRate: %s}
            training: {steps: 3}
            """;

    @Test
    void aKeyIsNamedWithItsValues() throws ConfigException {
        assertThat(differing(THREE_LAYERS.formatted("tanh", "tanh", 0.5), THREE_LAYERS.formatted("tanh", "tanh", 0.25)))
                .isEqualTo(Map.of("optimizer.learningRate", List.of("0.5", "0.25")));
    }

    @Test
    void layersThatDifferAlikeAreNamedTogether() throws ConfigException {
        assertThat(differing(THREE_LAYERS.formatted("tanh", "tanh", 0.5), THREE_LAYERS.formatted("relu", "relu", 0.5)))
                .isEqualTo(Map.of("model.layers[0..1].activation", List.of("tanh", "relu")));
    }

    @Test
    void layersThatDifferInOtherWaysAreNamedApart() throws ConfigException {
        assertThat(differing(THREE_LAYERS.formatted("tanh", "tanh", 0.5), THREE_LAYERS.formatted("relu", "elu", 0.5)))
                .containsKey("model.layers[0].activation")
                .containsKey("model.layers[1].activation");
    }

    private static Map<String, List<String>> differing(String one, String other) throws ConfigException {
        return DifferingKeys.of(List.of(
                ConfigLoader.parse("one", one, List.of()).config(),
                ConfigLoader.parse("other", other, List.of()).config()));
    }
}
