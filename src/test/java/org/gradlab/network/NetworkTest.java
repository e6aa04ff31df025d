package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.array.Engine;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.StateSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkTest {

    private static final LayerSpec FROZEN_BELOW = TestLayers.layer(4, new Tanh(), true, false);
    private static final LayerSpec WITHOUT_BIAS = TestLayers.layer(2, new Sigmoid(), false, true);
    private static final LayerSpec FROZEN_ABOVE = TestLayers.layer(1, new Identity(), true, false);
    private static final Network NETWORK = new Network(3, List.of(FROZEN_BELOW, WITHOUT_BIAS, FROZEN_ABOVE));

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @Test
    void parametersAreNamedByLayerAndKnowWhetherTheyAreTrained() {
        StateSpace space = new StateSpace(NETWORK.slots());
        assertThat(space.parameters())
                .containsExactly(
                        new Slot("W1", Role.FROZEN, 3, 4),
                        new Slot("b1", Role.FROZEN, 1, 4),
                        new Slot("W2", Role.PARAMETER, 4, 2),
                        new Slot("W3", Role.FROZEN, 2, 1),
                        new Slot("b3", Role.FROZEN, 1, 1));
        assertThat(space.parameterCount()).isEqualTo(12 + 4 + 8 + 2 + 1);
        assertThat(space.size(Role.PARAMETER)).isEqualTo(8);
        assertThat(NETWORK.lowestTrainable()).isEqualTo(2);
    }

    @Test
    void aLayersInputsAreTheUnitsOfTheOneBefore() {
        assertThat(NETWORK.layers()).extracting(NumberedLayer::inputs).containsExactly(3, 4, 2);
        assertThat(NETWORK.layers()).extracting(NumberedLayer::units).containsExactly(4, 2, 1);
        assertThat(NETWORK.inputs()).isEqualTo(3);
        assertThat(NETWORK.outputs()).isEqualTo(1);
    }

    @Test
    void everyActivationIsAmongThoseThatAreTested() {
        assertThat(TestLayers.activations().map(Activation::word))
                .containsExactlyInAnyOrderElementsOf(Activations.TYPE.names().words());
    }

    @Test
    void aNetworkWithNothingToTrainIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network(3, List.of(FROZEN_BELOW)))
                .withMessageContaining("every layer is frozen");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyArrayThatAPassFormsCanBeLookedAtByName(Engine engine) {
        Setup setup = new Setup(engine, NETWORK, new MeanSquaredError(), 2, 5, 3);
        setup.pass();
        Map<String, Array> named = setup.network().named();
        assertThat(named.keySet())
                .containsExactly("x", "z1", "a1", "z2", "a2", "upstream2", "delta2", "z3", "a3", "upstream3", "delta3");
        assertThat(named.get("x").toDoubles()).hasSize(2 * 5 * 3);
        assertThat(named.get("a2").toDoubles()).hasSize(2 * 5 * 2);
        assertThat(named.get("a3").toDoubles()).containsExactly(named.get("z3").toDoubles());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void frozenLayersKeepTheirParametersAndHaveNoGradient(Engine engine) {
        Optimizer optimizer = Optimizer.of(new Momentum(List.of(0.9)), 0.3);
        Setup setup = new Setup(engine, NETWORK, new MeanSquaredError(), optimizer, 2, 5, 3);
        Descent descent = new Descent(setup);
        for (int step = 0; step < 5; step++) {
            assertThat(descent.step()).isTrue();
        }
        for (Slot parameter : setup.space().parameters()) {
            double[] now = setup.state().get(parameter.name()).toDoubles();
            assertThat(Arrays.equals(now, setup.values(parameter.name()))).isEqualTo(parameter.role() == Role.FROZEN);
        }
        assertThat(setup.gradients().arrays()).containsOnlyKeys("W2");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theSignalGoesNoFurtherBackThanTheLowestTrainableLayer(Engine engine) {
        Setup setup = new Setup(engine, NETWORK, new MeanSquaredError(), 2, 5, 3);
        setup.network().layer(1).delta().fill(7);
        setup.pass();
        assertThat(setup.network().layer(1).delta().toDoubles()).containsOnly(7);
        assertThat(setup.network().layer(2).delta().toDoubles()).doesNotContain(0);
    }
}
