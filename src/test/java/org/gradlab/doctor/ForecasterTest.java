package org.gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gradlab.forecast.Forecast;
import org.gradlab.forecast.LayerForecast;
import org.gradlab.forecast.MeasuredLayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In wide layers theory says what is measured. */
class ForecasterTest {

    /** A batch normalisation takes what the deltas of all rows have in common away, which theory knows nothing of. */
    @ParameterizedTest
    @CsvSource({
        "sigmoid, glorotUniform, '', 1.33",
        "tanh, lecunNormal, '', 1.33",
        "relu, heNormal, '', 1.33",
        "gelu, orthogonal, '', 1.33",
        "tanh, heNormal, 'normalization: layer', 1.33",
        "sigmoid, glorotNormal, 'normalization: batch', 2"
    })
    void theoryAndMeasurementAgree(String activation, String initializer, String more, double factor) throws Exception {
        String hidden = "120 " + activation + " " + more;
        Patient patient = Patient.of(
                "source: csv, file: data/wine.csv, target: cultivar",
                hidden + ", " + hidden + ", 3 identity",
                initializer,
                "loss: mse\noptimizer: {learningRate: 0.1}\ntraining: {steps: 1}\nrestarts: {count: 8}\n");
        Forecast forecast = Forecaster.forecast(patient.config(), 1);

        for (int i = 0; i < 2; i++) {
            LayerForecast theory = forecast.layers().get(i);
            MeasuredLayer measured = forecast.measured().get(i);
            assertThat(measured.activationMean()).isCloseTo(theory.activationMean(), within(0.08));
            assertThat(measured.meanSlope()).isCloseTo(theory.meanSlope(), within(0.08));
            assertThat(measured.gain() / theory.gain()).isBetween(1 / factor, factor);
        }
        assertThat(forecast.isNarrow()).isFalse();
    }
}
