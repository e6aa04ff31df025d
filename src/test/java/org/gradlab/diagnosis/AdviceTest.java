package org.gradlab.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AdviceTest {

    @Test
    void aRateIsLoweredOrRaisedByWhatItIsWrongBy() {
        assertThat(against(Finding.DIVERGED, "tanh", Map.of("learningRate", 2.0)))
                .isEqualTo("optimizer.learningRate: 0.2");
        assertThat(against(Finding.OSCILLATION, "tanh", Map.of("learningRate", 0.6)))
                .isEqualTo("optimizer.learningRate: 0.2");
        // An update of 10^-5.4 of the weights is 10^2 below the right one.
        assertThat(against(Finding.UPDATE_TOO_SMALL, "tanh", Map.of("learningRate", 0.001, "updateRatio", -5.4)))
                .isEqualTo("optimizer.learningRate: 0.1");
    }

    @Test
    void whatVanishesInTheSlopesNeedsAnotherFunctionAndInTheWeightsOtherWeights() {
        assertThat(against(Finding.VANISHING, "sigmoid", Map.of("gainOfWeights", 0.9, "gainOfSlopes", 0.1)))
                .isEqualTo("activation: tanh in the hidden layers");
        assertThat(against(Finding.VANISHING, "tanh", Map.of("gainOfWeights", 0.9, "gainOfSlopes", 0.1)))
                .isEqualTo("activation: relu in the hidden layers");
        assertThat(against(Finding.VANISHING, "tanh", Map.of("gainOfWeights", 0.1, "gainOfSlopes", 0.1)))
                .isEqualTo("model.initializer: glorotUniform");
        assertThat(against(Finding.VANISHING, "relu", Map.of("gainOfWeights", 0.1, "gainOfSlopes", 0.9)))
                .isEqualTo("model.initializer: heNormal");
    }

    @Test
    void anInitializerFitsTheHiddenFunction() {
        assertThat(List.of("relu", "leakyRelu", "elu", "gelu", "silu", "softplus"))
                .allSatisfy(activation -> assertThat(against(Finding.SATURATED, activation, Map.of()))
                        .isEqualTo("model.initializer: heNormal"));
        assertThat(List.of("tanh", "sigmoid", "identity"))
                .allSatisfy(activation -> assertThat(against(Finding.SYMMETRIC_UNITS, activation, Map.of()))
                        .isEqualTo("model.initializer: glorotUniform"));
        assertThat(against(Finding.EXPLODING, "tanh", Map.of()))
                .isEqualTo("model.initializer: glorotUniform, or optimizer.clipNorm: 1");
    }

    private static String against(Finding finding, String activation, Map<String, Double> numbers) {
        TrainingFacts facts = new TrainingFacts(
                10,
                4,
                1,
                true,
                1,
                0.5,
                false,
                false,
                new InputFacts("x", 1, 1),
                List.of(new LayerFacts(3, activation, false, true)));
        return Advice.against(new Verdict(finding, "", numbers, OptionalInt.empty(), 0, 1), facts)
                .orElseThrow();
    }
}
