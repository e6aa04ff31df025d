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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A corpus of configurations that are wrong in one way each, with what a user should read about them. */
final class BrokenConfigTest {

    private static final Path CORPUS = Path.of("src/test/resources/broken");

    @ParameterizedTest
    @MethodSource("corpus")
    void brokenConfigIsReportedAsExpected(Path file) throws IOException {
        assertThat(message(file)).isEqualTo(Files.readString(expectationOf(file)));
    }

    @Test
    void corpusIsThere() throws IOException {
        assertThat(corpus()).hasSizeGreaterThan(80);
    }

    static Stream<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static Path expectationOf(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".yaml", ".txt"));
    }

    private static String message(Path file) {
        ConfigException e = catchThrowableOfType(ConfigException.class, () -> ConfigLoader.load(file, List.of()));
        return e.getMessage().replace(CORPUS + "/", "") + "\n";
    }
}
