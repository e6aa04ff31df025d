package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.train.NoImprovement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops members and runs, and which parameters they end with. */
final class StopConfigTest {

    private static final String NETWORK = """
            data: {source: xor}
            model:
              layers:
                - {units: 2, activation: sigmoid}
                - {units: 1, activation: sigmoid}
            loss: mse
            optimizer: {learningRate: 0.5}
            restarts: {count: 3, target: {loss: 0.01}}
            """;
    private static final String FUNCTION = """
            objective: {expression: w^2}
            start: {w: 4}
            optimizer: {learningRate: 0.1}
            """;

    @Test
    void nothingStopsWhereNothingIsWritten() throws ConfigException {
        TrainingConfig training = training(NETWORK + "training: {epochs: 10}");
        assertThat(training.stop()).isEqualTo(StopConfig.NONE);
        assertThat(training.restore()).isEqualTo(TrainingConfig.Restore.LAST);
        assertThat(written(NETWORK + "training: {epochs: 10}")).doesNotContain("stop", "restore");
    }

    @Test
    void everyKeyOfANetworkIsRead() throws ConfigException {
        TrainingConfig training = training(NETWORK
                + "training: {epochs: 10, restore: best, stop: {target: true, gradientNorm: 1e-6, time: 90m,"
                + " patience: {steps: 500, leastImprovement: 1e-4, of: validation_loss}}}");
        assertThat(training.stop())
                .isEqualTo(new StopConfig(
                        true,
                        Optional.of(1e-6),
                        Optional.of(new NoImprovement(500, 1e-4, "validation_loss")),
                        false,
                        Optional.of(Duration.ofMinutes(90))));
        assertThat(training.restore()).isEqualTo(TrainingConfig.Restore.BEST);
    }

    @Test
    void everyKeyOfAFunctionIsRead() throws ConfigException {
        TrainingConfig training =
                training(FUNCTION + "training: {steps: 10, stop: {rest: true, patience: {steps: 5}}}");
        assertThat(training.stop())
                .isEqualTo(new StopConfig(
                        false, Optional.empty(), Optional.of(new NoImprovement(5, 0, "loss")), true, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NETWORK + "training: {epochs: 10, restore: best, stop: {target: true, gradientNorm: 1e-6}}",
                NETWORK + "training: {epochs: 10, stop: {patience: {steps: 5, of: validation_loss}}}",
                NETWORK + "training: {epochs: 10, stop: {time: 90s}}",
                FUNCTION + "training: {steps: 10, restore: best, stop: {rest: true, patience: {steps: 5}, time: 2h}}"
            })
    void writtenConfigLoadsBackEqual(String text) throws ConfigException {
        assertThat(load(written(text))).isEqualTo(load(text));
    }

    @ParameterizedTest
    @CsvSource({"1s,1s", "60s,1m", "90s,90s", "120m,2h", "90m,90m", "999999h,999999h"})
    void aTimeIsWrittenInItsLargestUnit(String read, String written) throws ConfigException {
        assertThat(written(FUNCTION + "training: {steps: 10, stop: {time: " + read + "}}"))
                .containsPattern("time: [\"']?" + written + "[\"']?\\s");
    }

    private static TrainingConfig training(String text) throws ConfigException {
        return load(text).training();
    }

    private static String written(String text) throws ConfigException {
        return ConfigWriter.text(load(text), Path.of(""));
    }

    private static Config load(String text) throws ConfigException {
        return ConfigLoader.parse("test.yaml", text, List.of()).config();
    }
}
