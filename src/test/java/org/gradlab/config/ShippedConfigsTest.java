package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.config.error.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ShippedConfigsTest {

    private static final Path FOLDER = Path.of("configs");

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @Test
    void everyPromisedConfigIsShipped() throws IOException {
        assertThat(shipped().map(file -> file.getFileName().toString().replace(".yaml", "")))
                .contains(
                        "xor",
                        "circles",
                        "spirals",
                        "iris",
                        "wine",
                        "digits",
                        "sine",
                        "deep-sigmoid",
                        "deep-tanh",
                        "frozen-layer");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedConfigLoadsUnderItsFileName(Path file) throws ConfigException {
        Config config = ConfigLoader.load(file, List.of()).config();

        assertThat(file.getFileName()).hasToString(config.name() + ".yaml");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedConfigNamesTheSchemaForEditors(Path file) throws IOException {
        assertThat(Files.readString(file)).startsWith("# yaml-language-server: $schema=gradlab.schema.json\n");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void writtenConfigLoadsBackEqual(Path file) throws ConfigException {
        Config config = ConfigLoader.load(file, List.of()).config();

        String written = ConfigWriter.text(config, Path.of(""));

        assertThat(ConfigLoader.parse("written.yaml", written, List.of()).config())
                .isEqualTo(config);
    }

    @Test
    void shippedSchemaIsTheGeneratedOne() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("gradlab.schema.json"))).isEqualTo(ConfigSchema.json());
    }
}
