package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with rows and weights that are written in a config is told with its place. */
class WrittenExampleTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void rowsOfDifferentLengthsAreRefused() throws IOException {
        assertThat(validate("[[0.05, 0.10], [1]]", "[[0.01, 0.99]]", "true", "[[1, 2], [3, 4]]"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "data.x[1]: expected as many numbers as the first row has, 2",
                        "data.y: expected as many rows as x has, 2");
    }

    @Test
    void weightsOfAnotherShapeThanTheLayerAreRefused() throws IOException {
        assertThat(validate("[[0.05, 0.10]]", "[[0.01, 0.99]]", "true", "[[1, 2, 3], [4, 5, 6]]"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("model.layers[0].initializer: expected weights of 2 lists of 2 numbers, and as many biases");
    }

    @Test
    void aBiasIsThereOrNotOrFixed() throws IOException {
        assertThat(validate("[[0.05, 0.10]]", "[[0.01, 0.99]]", "sometimes", "[[1, 2], [3, 4]]"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("model.layers[0].bias: expected true, false or fixed; found \"sometimes\"");
        assertThat(validate("[[0.05, 0.10]]", "[[0.01, 0.99]]", "fixed", "[[1, 2], [3, 4]]"))
                .isZero();
    }

    private int validate(String x, String y, String bias, String weights) throws IOException {
        Path config = folder.resolve("example.yaml");
        Files.writeString(config, """
                data: {source: rows, x: %s, y: %s}
                model:
                  layers:
                    - {units: 2, bias: %s, initializer: {name: given, weights: %s}}
                loss: halfSquaredError
                optimizer: {learningRate: 0.5}
                training: {steps: 10}
                """.formatted(x, y, bias, weights));
        return Main.run(
                List.of("validate", config.toString()),
                Terminal.NONE,
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true));
    }
}
