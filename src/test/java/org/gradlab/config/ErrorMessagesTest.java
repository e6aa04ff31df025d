package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a config says, what is said of it is readable: no control character, short lines, few of them. */
final class ErrorMessagesTest {

    private static final int LONGEST_LINE = 500;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\e[31m\\x07key\": 1",
                "name: \"\\e]0;title\\a\"",
                "data: {source: \"\\u202Esprials\"}",
                "loss: \"m\\nse\"",
                "start: {\"\\e[2J\": {uniform: [2, 1]}}"
            })
    void controlCharactersAreNeverShownAsThemselves(String text) {
        assertThat(messageOf(text)).contains("\\").matches("[\\n -~]*");
    }

    @Test
    void nameOfAFileIsShownWithItsControlCharactersWrittenOut() throws IOException {
        Path file = Files.writeString(folder.resolve("a\u001B[31m.yaml"), "seed: x");

        ConfigException e = catchThrowableOfType(ConfigException.class, () -> ConfigLoader.load(file, List.of()));

        assertThat(e).hasMessageContaining("a\\u001B[31m.yaml:1:1").hasMessageNotContaining("\u001B");
    }

    @Test
    void endlessKeysValuesAndOverridesAreCut() {
        String endless = "x".repeat(50_000);

        assertThat(Stream.of(
                                messageOf(endless + ": 1"),
                                messageOf("seed: " + endless),
                                messageOf("seed: !<tag:" + endless + "> 1"),
                                messageOf("seed: *" + endless),
                                messageOf("seed: &a " + "[".repeat(40) + "]".repeat(40) + "\nname: *a"),
                                messageOf("seed: 1", endless + "=1"),
                                messageOf("seed: 1", endless))
                        .flatMap(String::lines))
                .allMatch(line -> line.length() <= LONGEST_LINE, "at most " + LONGEST_LINE + " characters");
    }

    @Test
    void twentyProblemsAreShownAndTheRestCounted() {
        StringBuilder layers = new StringBuilder("model: {layers: [");
        for (int i = 0; i < 1_479; i++) {
            layers.append("{units: 0}, ");
        }
        String message =
                messageOf(layers + "{units: 0}]}\ndata: {source: xor}\nloss: mse\noptimizer: {learningRate: 1}\n"
                        + "training: {steps: 1}");

        assertThat(message.lines()).hasSize(21).first().asString().contains("model.layers[0].units");
        assertThat(message).endsWith("a.yaml: expected no further problems; found 1,460 more");
    }

    private static String messageOf(String text, String... overrides) {
        return catchThrowableOfType(ConfigException.class, () -> ConfigLoader.parse("a.yaml", text, List.of(overrides)))
                .getMessage();
    }
}
