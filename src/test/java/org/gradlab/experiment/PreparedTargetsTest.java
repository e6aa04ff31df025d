package org.gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cross-entropies compare probabilities: a row of other targets is told before anything is trained. */
final class PreparedTargetsTest {

    private static final String BINARY = "{units: 2, activation: sigmoid}]}\nloss: binaryCrossEntropy";
    private static final String CATEGORICAL = "{units: 2, activation: softmax}]}\nloss: categoricalCrossEntropy";

    @TempDir
    private Path folder;

    @Test
    void binaryCrossEntropyRefusesTargetsBeyondZeroAndOne() throws IOException {
        String expected = "c.yaml:3:7: loss: expected targets from 0 to 1 with binaryCrossEntropy; found ";
        assertRefused(BINARY, "1,0", "0.25,1.5", expected + "0.25, 1.5 in row 2 of the data");
        assertRefused(BINARY, "-0.5,0", "0,1", expected + "-0.5, 0 in row 1 of the data");
    }

    @Test
    void categoricalCrossEntropyRefusesTargetsThatAreNoShares() throws IOException {
        String expected = "c.yaml:3:7: loss: expected targets of at least 0 whose sum over a row is 1"
                + " with categoricalCrossEntropy; found ";
        assertRefused(CATEGORICAL, "1,0", "0.25,0.5", expected + "0.25, 0.5 in row 2 of the data");
        assertRefused(CATEGORICAL, "1.5,-0.5", "0,1", expected + "1.5, -0.5 in row 1 of the data");
    }

    @Test
    void targetsThatSumToOneButForRoundingAreTaken() {
        assertThatCode(() -> build(CATEGORICAL, "0.1,0.9", "0.3,0.69999999999")).doesNotThrowAnyException();
        assertThatCode(() -> build(BINARY, "0.1,1", "0.3,0.3")).doesNotThrowAnyException();
    }

    private void assertRefused(String end, String first, String second, String message) {
        assertThatThrownBy(() -> build(end, first, second))
                .isInstanceOf(ConfigException.class)
                .hasMessageEndingWith(message);
    }

    private void build(String end, String first, String second) throws IOException, ConfigException {
        Files.writeString(folder.resolve("d.csv"), "x,p,q\n1," + first + "\n2," + second + "\n");
        String text = "data: {source: csv, file: d.csv, target: [p, q]}\nmodel: {layers: [" + end
                + "\noptimizer: {learningRate: 0.5}\ntraining: {steps: 1}\n";
        Path config = Files.writeString(folder.resolve("c.yaml"), text);
        ExperimentBuilder.experiment(ConfigLoader.load(config, List.of()));
    }
}
