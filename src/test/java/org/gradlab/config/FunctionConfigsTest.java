package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gradlab.array.Precision;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.engine.EngineChoice;
import org.gradlab.expression.TestFunction;
import org.gradlab.objective.StartValues.Grid;
import org.gradlab.objective.StartValues.Listed;
import org.gradlab.objective.StartValues.Normal;
import org.gradlab.objective.StartValues.Uniform;
import org.gradlab.objective.VariableStart;
import org.gradlab.objective.WrittenFunction;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.restart.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Configurations of written functions: every way to write a start, and how many members they make. */
final class FunctionConfigsTest {

    private static final Path CORPUS = Path.of("src/test/resources/functions");

    static Stream<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void functionTakesItsDefaults() throws ConfigException {
        assertThat(load("rates"))
                .isEqualTo(new Config(
                        "rates",
                        0,
                        EngineChoice.AUTO,
                        Precision.DOUBLE,
                        new FunctionConfig(
                                new WrittenFunction.Formula("w^2"),
                                Map.of("w", new VariableStart(new Listed(List.of(4.0)), true))),
                        Optimizer.of(new Sgd(), 0.01, 0.15, 0.9),
                        new TrainingConfig(
                                new TrainingConfig.Steps(20),
                                OptionalInt.empty(),
                                true,
                                StopConfig.NONE,
                                TrainingConfig.Restore.LAST),
                        new RestartsConfig(1, new Target.None()),
                        RecordConfig.STANDARD));
    }

    @Test
    void everyStartIsReadInTheOrderOfTheText() throws ConfigException {
        Map<String, VariableStart> start = function("every-start").start();

        assertThat(start.keySet()).containsExactly("g", "a", "b", "c", "d", "f");
        assertThat(start.values())
                .containsExactly(
                        new VariableStart(new Grid(0, 1, 3), false),
                        new VariableStart(new Listed(List.of(4.0)), true),
                        new VariableStart(new Listed(List.of(1.0, 2.5, -3.0)), true),
                        new VariableStart(new Listed(List.of(7.0, 8.0, 9.0)), false),
                        new VariableStart(new Normal(0, 2), true),
                        new VariableStart(new Uniform(-1e-3, 4), true));
    }

    @Test
    void namedFunctionMayLeaveItsStartAndItsNumberOfVariables() throws ConfigException {
        assertThat(load("standard-start").objective())
                .isEqualTo(new FunctionConfig(
                        new WrittenFunction.Named(TestFunction.ROSENBROCK, OptionalInt.empty()), Map.of()));
        assertThat(function("himmelblau").function())
                .isEqualTo(new WrittenFunction.Named(TestFunction.HIMMELBLAU, OptionalInt.of(2)));
    }

    @Test
    void targetOfAFunctionMayBeNegative() throws ConfigException {
        assertThat(load("rugged").restarts().target()).isEqualTo(new Target.Loss(-0.06));
    }

    /** Lists of 3 are paired, a grid of 3 is crossed with them, 5 draws, 2 momenta; 11 x 11 points, 2 rates, 2 momenta. */
    @ParameterizedTest
    @CsvSource({"rugged,1000", "rates,3", "every-start,90", "himmelblau,484", "standard-start,1"})
    void membersAreCounted(String name, int members) throws ConfigException {
        assertThat(load(name).members()).isEqualTo(members);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void writtenConfigLoadsBackEqualAndInOrder(Path file) throws ConfigException {
        Config config = ConfigLoader.load(file, List.of()).config();

        String written = ConfigWriter.text(config, Path.of(""));
        Config back = ConfigLoader.parse("written.yaml", written, List.of()).config();

        assertThat(back).isEqualTo(config);
        assertThat(((FunctionConfig) back.objective()).start().keySet())
                .containsExactlyElementsOf(
                        ((FunctionConfig) config.objective()).start().keySet());
        assertThat(ConfigWriter.text(back, Path.of(""))).isEqualTo(written);
    }

    @Test
    void overrideReplacesAStartAndAddsALearningRate() throws ConfigException {
        Config config = ConfigLoader.load(
                        CORPUS.resolve("rates.yaml"), List.of("start.w={normal: [1, 2]}", "optimizer.learningRate=[1]"))
                .config();

        assertThat(((FunctionConfig) config.objective()).start().get("w").values())
                .isEqualTo(new Normal(1, 2));
        assertThat(config.optimizer().learningRate().rates()).containsExactly(1.0);
    }

    private static FunctionConfig function(String name) throws ConfigException {
        return (FunctionConfig) load(name).objective();
    }

    private static Config load(String name) throws ConfigException {
        return ConfigLoader.load(CORPUS.resolve(name + ".yaml"), List.of()).config();
    }
}
