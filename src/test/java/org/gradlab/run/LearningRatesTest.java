package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.experiment.ParameterFiles;
import org.gradlab.state.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several learning rates of a network: each start is trained with each of them. */
final class LearningRatesTest {

    private static final String NETWORK = """
            seed: 3
            data: {source: xor}
            model: {layers: [{units: 2}, {units: 1}]}
            loss: mse
            optimizer: {learningRate: 0.5}
            training: {epochs: 10}
            restarts: {count: 3}
            """;

    @TempDir
    private Path folder;

    @Test
    void everyStartIsTrainedWithEveryLearningRate() throws Exception {
        Population one = start();
        Population two = start("optimizer.learningRate=[0.5, 0.1]");

        assertThat(two.members()).isEqualTo(6);
        for (int m = 0; m < 6; m++) {
            assertThat(weights(two, m)).containsExactly(weights(one, m / 2));
        }
        assertThat(weights(one, 0)).isNotEqualTo(weights(one, 1));
    }

    @Test
    void startsFromAFileAreSharedToo() throws Exception {
        Population one = start();
        Path file = folder.resolve("start.npz");
        ParameterFiles.write(file, one);

        Population two = start("model.initializer={file: " + file + "}", "optimizer.learningRate=[0.5, 0.1]");

        for (int m = 0; m < 6; m++) {
            assertThat(weights(two, m)).containsExactly(weights(one, m / 2));
        }
    }

    private static Population start(String... overrides) throws IOException, ConfigException {
        return ExperimentBuilder.experiment(ConfigLoader.parse("a.yaml", NETWORK, List.of(overrides)))
                .start();
    }

    private static double[] weights(Population population, int member) {
        return population.get("W1", member);
    }
}
