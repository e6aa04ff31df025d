package org.gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.restart.MemberResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a member's numbers became infinite is found by training it again. */
class BlackBoxTest {

    @ParameterizedTest
    @ValueSource(strings = {"8 relu, 8 relu, 1 identity", "6 identity, 1 identity", "1 identity"})
    void theFirstNumberThatIsNotFiniteIsNamedWithWhatWentIn(String layers) throws Exception {
        Patient patient = Patient.of("source: sine, samples: 30", layers, "heNormal", """
                loss: mse
                optimizer: {learningRate: 50}
                training: {steps: 400}
                """);
        MemberResult result = patient.trial().comparison().best();
        long step = result.divergedStep().orElseThrow();
        NonFinite found = BlackBox.open(ExperimentBuilder.experiment(patient.config(), "lanes"), 0, step)
                .orElseThrow();

        assertThat(found.step()).isEqualTo(step);
        assertThat(found.value()).matches(value -> !Double.isFinite(value));
        assertThat(found.element()).matches("(z|a|dW|db|update of [Wb]|W|b)\\d\\[\\d+,\\d+\\]");
        assertThat(found.inputs()).isNotEmpty();
        if (step > 0) {
            assertThat(BlackBox.open(ExperimentBuilder.experiment(patient.config(), "lanes"), 0, step - 1))
                    .isEmpty();
        }
    }
}
