package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.state.Hyperparameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number that a member can have for itself is named by its key path and may be a list. */
final class ComparedValuesTest {

    private static final String START = """
            data: {source: xor}
            model: {layers: [{units: 3, activation: ACTIVATION, normalization: NORMALIZATION, dropout: 0.25}, {units: 1}]}
            loss: {name: huber}
            optimizer: {name: RULE, learningRate: 0.5, schedule: SCHEDULE, warmup: 4, clipNorm: 2, l2: 0.5, weightDecay: 0.25}
            training: {steps: 10}
            restarts: {count: 3}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "adam", "adamW", "rmsprop", "adagrad"})
    void listOfTwoAtTheNameOfASettingDoublesTheMembers(String rule) throws ConfigException {
        everySettingDoubles(START.replace("RULE", rule)
                .replace("SCHEDULE", "{name: step, every: 2}")
                .replace("ACTIVATION", "{name: elu}")
                .replace("NORMALIZATION", "{name: batch}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name: exponential, factor: 0.5}", "{name: cosine, steps: 5}", "constant"})
    void soDoesEverySettingOfASchedule(String schedule) throws ConfigException {
        everySettingDoubles(START.replace("RULE", "sgd")
                .replace("SCHEDULE", schedule)
                .replace("ACTIVATION", "{name: leakyRelu}")
                .replace("NORMALIZATION", "{name: layer, position: after}"));
    }

    private static void everySettingDoubles(String text) throws ConfigException {
        Config config = parse(text);
        List<Hyperparameter> settings = Stream.concat(
                        config.optimizer().hyperparameters().stream(), config.objective().hyperparameters().stream())
                .toList();

        assertThat(config.members()).isEqualTo(3);
        assertThat(settings).hasSizeGreaterThan(5);
        for (Hyperparameter setting : settings) {
            // Whole numbers are written without a fraction.
            String value = setting.values().get(0).toString().replaceFirst("\\.0$", "");
            String list = setting.name() + "=[" + value + ", " + value + "]";
            assertThat(parse(text, list).members()).as(list).isEqualTo(6);
        }
    }

    private static Config parse(String text, String... overrides) throws ConfigException {
        return ConfigLoader.parse("a.yaml", text, List.of(overrides)).config();
    }
}
