package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** An independent validator of the schema and the loader agree. */
final class ConfigSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ConfigSchema.json(), InputFormat.JSON);

    /** What a schema cannot say: rules between sections, and how the text is written. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "accuracy-with-numbers",
            "accuracy-with-sine",
            "binary-loss-with-softmax",
            "binary-loss-with-tanh",
            "categorical-loss-without-softmax",
            "cross-entropy-with-sine",
            "empty-range",
            "expression-with-variables",
            "far-too-many-members",
            "float-on-nd4j",
            "teacher-with-start",
            "initializer-beside-file",
            "learning-rate-is-infinite",
            "learning-rate-overflow",
            "merge-key",
            "not-utf-8",
            "nothing-trainable",
            "restarts-of-given-starts",
            "seed-is-hexadecimal",
            "softmax-in-the-middle",
            "softmax-with-one-unit",
            "split-leaves-nothing",
            "split-sums-to-more",
            "start-all-frozen",
            "start-grid-is-empty",
            "start-is-infinite",
            "dropout-behind-cross-entropy",
            "normalization-behind-cross-entropy",
            "start-lists-differ",
            "start-range-is-empty",
            "start-range-is-too-wide",
            "stop-without-a-target",
            "too-many-members",
            "too-many-members-by-learning-rates");

    static Stream<Path> valid() throws IOException {
        return Stream.concat(ShippedConfigs.files(), FunctionConfigsTest.corpus());
    }

    static Stream<Path> broken() throws IOException {
        return BrokenConfigTest.corpus();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void validConfigSatisfiesTheSchemaAsItIsAndAsItIsWrittenOut(Path file) throws IOException, ConfigException {
        Config config =
                ConfigLoader.loadSweep(file, List.of()).populations().get(0).config();

        assertThat(violations(Files.readString(file))).hasValue(List.of());
        assertThat(violations(ConfigWriter.text(config, Path.of("")))).hasValue(List.of());
    }

    @ParameterizedTest
    @EnumSource
    void starterConfigSatisfiesTheSchema(StarterConfig starter) {
        assertThat(violations(starter.text("mine"))).hasValue(List.of());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenConfigViolatesTheSchemaWhereASchemaCanSayIt(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".yaml", "");
        Optional<List<String>> violations = violations(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));

        violations.ifPresent(found ->
                assertThat(found.isEmpty()).as("%s: %s", name, found).isEqualTo(BEYOND_A_SCHEMA.contains(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orthogonal",
                "xavierNormal",
                "{name: constant, value: 1}",
                "{name: uniform, low: 0}",
                "{name: normal, std: 2}",
                "{file: start.npz}"
            })
    void everyFormOfAnInitializerIsValidForBoth(String initializer) throws Exception {
        String text = "model: {initializer: " + initializer + ", layers: [{units: 1}]}\n"
                + "data: {source: csv, file: a.csv, target: [x, y]}\n"
                + "loss: mse\noptimizer: {learningRate: 1}\ntraining: {steps: 1, batchSize: full}\n";

        assertThat(violations(text)).hasValue(List.of());
        Config config = ConfigLoader.parse("a.yaml", text, List.of()).config();
        String written = ConfigWriter.text(config, Path.of("some/folder"));
        assertThat(violations(written)).hasValue(List.of());
    }

    @Test
    void sweptKeysNeedNoOtherValue() throws Exception {
        String text = """
                data: {source: xor}
                model: {layers: [{activation: tanh}, {units: 1}]}
                loss: mse
                optimizer: {name: sgd}
                training: {steps: 1}
                restarts: {target: {}}
                """;
        String sweep = """
                sweep: {optimizer.learningRate: [1, 2], 'model.layers[0].units': [2, 3], restarts.target.loss: [0.1]}
                """;

        assertThat(violations(text + sweep)).hasValue(List.of());
        assertThat(ConfigLoader.parseSweep("a.yaml", text + sweep, List.of()).populations())
                .hasSize(2);
        assertThat(violations(text).orElseThrow()).isNotEmpty();
        assertThat(violations(text + sweep + "optimiser: {}\n").orElseThrow()).isNotEmpty();
    }

    /** What the schema has against a YAML text; empty if the text is not YAML that JSON can express. */
    private static Optional<List<String>> violations(String yaml) {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setSchema(new CoreSchema()).build();
            Object document = new Load(settings).loadFromString(yaml);
            String json = new GsonBuilder().serializeNulls().create().toJson(document);
            return Optional.of(SCHEMA.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList());
        } catch (YamlEngineException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
