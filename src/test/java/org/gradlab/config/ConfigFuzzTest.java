package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Configurations of networks and of functions, damaged at random: they load or are rejected, and nothing else happens. */
final class ConfigFuzzTest {

    private static final int MUTANTS_OF_EACH = 25;
    private static final String[] TOKENS = {
        "{",
        "}",
        "[",
        "]",
        ":",
        "- ",
        "&a ",
        "*a",
        "<<: ",
        "!!int ",
        "|",
        ">",
        "'",
        "\"",
        "#",
        "%",
        "\t",
        "? ",
        "---",
        ".nan",
        "1e999",
        "-1",
        "99999999999999999999",
        "~",
        "\u0000",
        "\uD800",
        "\uFEFF",
        "\u2028",
        "null",
        "true"
    };

    @ParameterizedTest
    @MethodSource("intact")
    void damagedConfigLoadsOrIsRejectedWithPositions(Path file) throws IOException {
        String text = Files.readString(file);
        for (int seed = 0; seed < MUTANTS_OF_EACH; seed++) {
            String mutant = mutated(text, new Random(seed));
            String label = file + " damaged with seed " + seed;
            // Far longer than a slow machine takes: what is sought is a loop without an end.
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> load(label, mutant), label);
        }
    }

    static Stream<Path> intact() throws IOException {
        return Stream.concat(ShippedConfigs.files(), FunctionConfigsTest.corpus());
    }

    private static void load(String label, String text) {
        try {
            assertThat(ConfigLoader.parse("mutant.yaml", text, List.of()).config())
                    .isNotNull();
        } catch (ConfigException e) {
            assertThat(e.errors()).as(label).isNotEmpty();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(label + ":\n" + text, e);
        }
    }

    private static String mutated(String text, Random random) {
        String mutant = text;
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutant = mutatedOnce(mutant, random);
        }
        return mutant;
    }

    private static String mutatedOnce(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> withFlippedByte(text, random);
            case 1 -> withChangedLines(text, random);
            case 2 -> withTokenAtRandom(text, random);
            case 3 -> text.substring(0, random.nextInt(text.length() + 1));
            case 4 -> withWordReplaced(text, random);
            default -> withNesting(text, random);
        };
    }

    private static String withFlippedByte(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String withChangedLines(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int line = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
            default -> Collections.swap(lines, line, random.nextInt(lines.size()));
        }
        return String.join("\n", lines);
    }

    private static String withTokenAtRandom(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + TOKENS[random.nextInt(TOKENS.length)] + text.substring(at);
    }

    private static String withWordReplaced(String text, Random random) {
        String[] words = text.split("\\b", -1);
        words[random.nextInt(words.length)] = TOKENS[random.nextInt(TOKENS.length)];
        return String.join("", words);
    }

    private static String withNesting(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        String opening = random.nextBoolean() ? "[" : "{a: ";
        return text.substring(0, at) + opening.repeat(1 << random.nextInt(16)) + text.substring(at);
    }
}
