package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gradlab.restart.Comparison;
import org.gradlab.text.Numbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The deep net of sigmoids does not learn, and what changes one line of it helps as much as README says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemediesTest {

    private static final Path FOLDER = Path.of("configs", "remedies");
    private static final double LOSS_OF_GUESSING = Math.log(2);

    private final Map<String, Comparison> trained = new TreeMap<>();

    @BeforeAll
    void train(@TempDir Path runs) throws Exception {
        for (String name :
                List.of("base", "scaling", "initializer", "tanh", "relu", "batch-norm", "layer-norm", "adam")) {
            trained.put(
                    name,
                    ShippedRun.train(FOLDER.resolve(name + ".yaml"), runs.resolve(name))
                            .requireComparison());
        }
    }

    @Test
    void noRestartOfTheBaseDoesBetterThanGuessing() {
        assertThat(trained.get("base").best().loss()).isGreaterThan(LOSS_OF_GUESSING - 1e-3);
        assertThat(reached("base")).isZero();
    }

    @Test
    void scalingTheInputsAloneChangesNothing() {
        assertThat(trained.get("scaling").best().loss()).isGreaterThan(LOSS_OF_GUESSING - 1e-3);
        assertThat(reached("scaling")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "relu", "batch-norm"})
    void otherSlopesAndTheStatisticsOfTheBatchMakeEveryRestartLearn(String remedy) {
        assertThat(reached(remedy)).isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"initializer", "adam"})
    void largerWeightsAndAdamMakeSomeRestartsLearn(String remedy) {
        assertThat(reached(remedy)).isBetween(3, 15);
    }

    @Test
    void normalizedLayersLearnWithoutReachingTheTarget() {
        assertThat(trained.get("layer-norm").best().loss()).isLessThan(LOSS_OF_GUESSING / 2);
        assertThat(reached("layer-norm")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scaling", "initializer", "tanh", "relu", "batch-norm", "layer-norm", "adam"})
    void everyRemedyChangesOneLineOfTheBase(String remedy) throws IOException {
        List<String> base = lines("base");
        List<String> changed = lines(remedy);

        assertThat(changed).hasSameSizeAs(base);
        assertThat(IntStream.range(0, base.size())
                        .filter(line -> !base.get(line).equals(changed.get(line))))
                .hasSize(1);
    }

    @Test
    void readmeShowsWhatCameOut() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        trained.forEach((name, comparison) -> assertThat(readme)
                .containsPattern("(?m)^runs/" + name + "-001 +16 +"
                        + Numbers.measure(comparison.best().loss()) + " +"
                        + Numbers.measure(comparison.median().loss()) + " +" + reached(name) + " of 16( |$)"));
    }

    /** Comments aside. */
    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(FOLDER.resolve(name + ".yaml")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private int reached(String name) {
        return trained.get(name).successRate().count();
    }
}
