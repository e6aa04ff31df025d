package org.gradlab.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.config.ConfigLoader;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.Npz;
import org.gradlab.record.RunFolder;
import org.gradlab.run.RunService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a network predicts, worked out again from the files of its run. */
class PredictorTest {

    private static final double[] A = {0.5, -1, 2, 3, -2, 1.5};
    private static final double[] B = {1, 0.25, -3, 2, 1, -0.5};
    private static final double ROUNDING = 1e-14;

    @TempDir
    private Path folder;

    @Test
    void oneOutputIsTheProbabilityOfTheSecondClass() throws Exception {
        Predictions predictions =
                predictions("y\nno\nyes\nno\nyes\nyes\nno\n", "{units: 1, activation: sigmoid}", "binaryCrossEntropy");

        double[][] outputs = outputs(1);
        assertThat(predictions.columns()).containsExactly("no", "yes");
        for (int row = 0; row < A.length; row++) {
            double yes = 1 / (1 + Math.exp(-outputs[row][0]));
            assertThat(predictions.row(row).get(0)).isCloseTo(1 - yes, within(ROUNDING));
            assertThat(predictions.row(row).get(1)).isCloseTo(yes, within(ROUNDING));
            assertThat(predictions.classes().get(row)).isEqualTo(yes > 0.5 ? "yes" : "no");
        }
        assertThat(predictions.classes()).contains("yes", "no");
        assertThat(predictions.rows()).isEqualTo(A.length);
    }

    @Test
    void severalOutputsAreTheProbabilitiesOfTheClasses() throws Exception {
        Predictions predictions =
                predictions("y\nu\nv\nw\nu\nv\nw\n", "{units: 3, activation: softmax}", "categoricalCrossEntropy");

        double[][] outputs = outputs(3);
        for (int row = 0; row < A.length; row++) {
            double sum = Arrays.stream(outputs[row]).map(Math::exp).sum();
            int greatest = 0;
            for (int c = 0; c < 3; c++) {
                assertThat(predictions.row(row).get(c)).isCloseTo(Math.exp(outputs[row][c]) / sum, within(ROUNDING));
                greatest = outputs[row][c] > outputs[row][greatest] ? c : greatest;
            }
            assertThat(predictions.classes().get(row))
                    .isEqualTo(List.of("u", "v", "w").get(greatest));
        }
        assertThat(predictions.classes()).contains("u", "v", "w");
    }

    @Test
    void numbersAreTheOutputsAsTheyAre() throws Exception {
        Predictions predictions = predictions("y\n1\n-2\n0.5\n4\n1\n0\n", "{units: 1, activation: identity}", "mse");

        double[][] outputs = outputs(1);
        assertThat(predictions.columns()).containsExactly("y");
        assertThat(predictions.classes()).isEmpty();
        for (int row = 0; row < A.length; row++) {
            assertThat(predictions.row(row)).hasSize(1);
            assertThat(predictions.row(row).get(0)).isCloseTo(outputs[row][0], within(ROUNDING));
        }
    }

    private Predictions predictions(String targets, String layer, String loss) throws Exception {
        List<String> target = targets.lines().toList();
        StringBuilder table = new StringBuilder("a,b," + target.get(0) + "\n");
        for (int row = 0; row < A.length; row++) {
            table.append(A[row])
                    .append(',')
                    .append(B[row])
                    .append(',')
                    .append(target.get(row + 1))
                    .append('\n');
        }
        Path csv = Files.writeString(folder.resolve("t.csv"), table);
        Path config = Files.writeString(folder.resolve("c.yaml"), """
                data: {source: csv, file: t.csv, target: y, scale: standard}
                model: {layers: [{units: 3, activation: tanh}, %s]}
                loss: %s
                optimizer: {name: sgd, learningRate: 0.5}
                training: {steps: 300}
                restarts: {count: 3}
                """.formatted(layer, loss));
        new RunService(1, "test", List.of())
                .train(ConfigLoader.load(config, List.of()), Optional.of(folder.resolve("run")), List.of());
        return new Predictor(RunFolder.open(folder.resolve("run"))).predict(csv);
    }

    /** [rows, outputs] of the best member before the last activation: W2^T tanh(W1^T x + b1) + b2 with x standardized. */
    private double[][] outputs(int units) throws Exception {
        Map<String, NpyArray> best = Npz.read(folder.resolve("run/parameters/best.npz"));
        double[] a = standardized(A);
        double[] b = standardized(B);
        double[][] outputs = new double[A.length][units];
        for (int row = 0; row < A.length; row++) {
            for (int k = 0; k < units; k++) {
                outputs[row][k] = best.get("b2").values()[k];
                for (int j = 0; j < 3; j++) {
                    double[] w = best.get("W1").values();
                    double z =
                            w[j] * a[row] + w[3 + j] * b[row] + best.get("b1").values()[j];
                    outputs[row][k] += best.get("W2").values()[j * units + k] * Math.tanh(z);
                }
            }
        }
        return outputs;
    }

    private static double[] standardized(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        double deviation = Math.sqrt(
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
        return Arrays.stream(x).map(v -> (v - mean) / deviation).toArray();
    }
}
