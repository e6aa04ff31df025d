package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gradlab.array.Engine;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.optimizer.Momentum;
import org.gradlab.parameter.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class NetworkTest {

    private static final Layer FROZEN_BELOW = new Layer(3, 4, Activation.TANH, true, false);
    private static final Layer WITHOUT_BIAS = new Layer(4, 2, Activation.SIGMOID, false, true);
    private static final Layer FROZEN_ABOVE = new Layer(2, 1, Activation.IDENTITY, true, false);
    private static final Network NETWORK = new Network(List.of(FROZEN_BELOW, WITHOUT_BIAS, FROZEN_ABOVE));

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @Test
    void parametersAreNamedByLayerAndKnowWhetherTheyAreTrained() {
        assertThat(NETWORK.space().parameters())
                .containsExactly(
                        new Parameter("W1", 3, 4, false),
                        new Parameter("b1", 1, 4, false),
                        new Parameter("W2", 4, 2, true),
                        new Parameter("W3", 2, 1, false),
                        new Parameter("b3", 1, 1, false));
        assertThat(NETWORK.space().size()).isEqualTo(12 + 4 + 8 + 2 + 1);
        assertThat(NETWORK.space().trainableSize()).isEqualTo(8);
        assertThat(NETWORK.lowestTrainable()).isEqualTo(2);
    }

    @Test
    void layersThatDoNotFitAreRefusedWithBothSizes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network(List.of(FROZEN_BELOW, FROZEN_ABOVE)))
                .withMessageContaining("layer 2 expects 2 inputs, found 4 units");
    }

    @Test
    void aNetworkWithNothingToTrainIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network(List.of(FROZEN_BELOW)))
                .withMessageContaining("every layer is frozen");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyArrayOfAPassCanBeLookedAtByName(Engine engine) {
        Setup setup = new Setup(engine, NETWORK, new MeanSquaredError(), 2, 5, 3);
        setup.pass();
        Map<String, INDArray> named = setup.trace().named();
        assertThat(named.keySet())
                .containsExactly(
                        "x",
                        "z1",
                        "a1",
                        "upstream1",
                        "delta1",
                        "z2",
                        "a2",
                        "upstream2",
                        "delta2",
                        "z3",
                        "a3",
                        "upstream3",
                        "delta3");
        assertThat(named.get("x").shape()).containsExactly(2, 5, 3);
        assertThat(named.get("a2").shape()).containsExactly(2, 5, 2);
        assertThat(named.get("a3")).isEqualTo(named.get("z3"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void frozenLayersKeepTheirParametersAndHaveNoGradient(Engine engine) {
        Setup setup = new Setup(engine, NETWORK, new MeanSquaredError(), 2, 5, 3);
        Descent descent = new Descent(setup, new Momentum(), 0.3, 0.9);
        for (int step = 0; step < 5; step++) {
            assertThat(descent.step()).isTrue();
        }
        for (Parameter parameter : NETWORK.space().parameters()) {
            double[] now = setup.parameters().get(parameter.name()).toDoubles();
            assertThat(Arrays.equals(now, setup.values(parameter.name()))).isEqualTo(!parameter.trainable());
        }
        assertThat(setup.gradients().arrays()).containsOnlyKeys("W2");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theSignalGoesNoFurtherBackThanTheLowestTrainableLayer(Engine engine) {
        Setup setup = new Setup(engine, NETWORK, new MeanSquaredError(), 2, 5, 3);
        setup.trace().delta(1).fill(7);
        setup.pass();
        assertThat(setup.trace().delta(1).toDoubles()).containsOnly(7);
        assertThat(setup.trace().delta(2).toDoubles()).doesNotContain(0);
    }
}
