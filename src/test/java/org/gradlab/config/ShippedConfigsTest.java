package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradlab.binding.error.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ShippedConfigsTest {

    private static final Path SCHEMA = ShippedConfigs.FOLDER.resolve("gradlab.schema.json");

    @Test
    void everyPromisedConfigIsShipped() throws IOException {
        assertThat(ShippedConfigs.files()
                        .map(file -> file.getFileName().toString().replace(".yaml", "")))
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
    @MethodSource("org.gradlab.config.ShippedConfigs#runs")
    void shippedConfigLoadsUnderItsFileName(Path file) throws ConfigException {
        Config config = ConfigLoader.load(file, List.of()).config();

        assertThat(file.getFileName()).hasToString(config.name() + ".yaml");
    }

    @ParameterizedTest
    @MethodSource("org.gradlab.config.ShippedConfigs#sweeps")
    void shippedSweepLoadsUnderItsFileName(Path file) throws ConfigException {
        LoadedSweep sweep = ConfigLoader.loadSweep(file, List.of());

        assertThat(sweep.sweeps()).isTrue();
        assertThat(file.getFileName()).hasToString(sweep.name() + ".yaml");
    }

    @ParameterizedTest
    @MethodSource("org.gradlab.config.ShippedConfigs#files")
    void shippedConfigNamesTheSchemaForEditors(Path file) throws IOException {
        String schema = file.getParent().relativize(SCHEMA).toString().replace('\\', '/');

        assertThat(Files.readString(file)).startsWith("# yaml-language-server: $schema=" + schema + "\n");
    }

    @ParameterizedTest
    @MethodSource("org.gradlab.config.ShippedConfigs#runs")
    void writtenConfigLoadsBackEqual(Path file) throws ConfigException {
        Config config = ConfigLoader.load(file, List.of()).config();

        String written = ConfigWriter.text(config, Path.of(""));

        assertThat(ConfigLoader.parse("written.yaml", written, List.of()).config())
                .isEqualTo(config);
    }

    @Test
    void shippedSchemaIsTheGeneratedOne() throws IOException {
        assertThat(Files.readString(SCHEMA))
                .as(SCHEMA + " is written by .ci/reference")
                .isEqualTo(ConfigSchema.json());
    }
}
