package org.gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.LoadedConfig;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.stability.StabilityPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sharpness of a loss is what is known of it. */
class SpeedometerTest {

    @TempDir
    private Path folder;

    /** Cohen et al. 2021, figure 1 and appendix: the loss is half the mean squared error, which is Huber's far from its lines. */
    @Test
    void fullBatchDescentSettlesAtTheEdgeOfStability() throws Exception {
        StringBuilder csv = new StringBuilder("x,y\n");
        for (int i = 0; i < 20; i++) {
            double x = -1 + 2.0 * i / 19;
            csv.append(x).append(',').append(8 * Math.pow(x, 4) - 8 * x * x + 1).append('\n');
        }
        List<StabilityPoint> points = follow(csv.toString(), """
                model:
                  initializer: glorotNormal
                  layers: [{units: 20, activation: tanh}, {units: 1, activation: identity}]
                loss: {name: huber, delta: 1000}
                optimizer: {learningRate: 0.4}
                training: {steps: 12000}
                """);

        assertThat(points.get(0).share()).isLessThan(0.6);
        assertThat(points.get(0).limit()).isCloseTo(5, within(1e-12));
        assertThat(points.stream().filter(point -> point.step() >= 6000))
                .hasSizeGreaterThan(3)
                .allSatisfy(point -> assertThat(point.share()).isBetween(0.98, 1.01));
    }

    /** L = mean of (w x + b - y)^2 has the Hessian 2 mean(x^2), 2 mean(x), 2: with x = -3, 3 its eigenvalues are 18 and 2. */
    @Test
    void ofALinearNetworkItIsThatOfTheInputs() throws Exception {
        String model = "model: {layers: [{units: 1, activation: identity}]}\nloss: mse\ntraining: {steps: 3}\n";
        List<StabilityPoint> points = follow("x,y\n-3,1\n3,2\n", model + "optimizer: {learningRate: 0.1}\n");

        assertThat(points).allSatisfy(point -> assertThat(point.sharpness()).isCloseTo(18, within(1e-8)));
        assertThat(points.get(0).greatestRate()).isCloseTo(2.0 / 18, within(1e-9));
        points = follow("x,y\n-3,1\n3,2\n", model + "optimizer: {name: momentum, momentum: 0.5, learningRate: 0.1}\n");
        assertThat(points.get(0).greatestRate()).isCloseTo(3.0 / 18, within(1e-9));
    }

    /** L = (v w - 1)^2 has the Hessian 2 v^2, 4 v w - 2, 2 w^2; with four times the rate, w goes by twice its root. */
    @Test
    void layersFeelTheHessianByTheirOwnRates() throws Exception {
        LoadedConfig config = config("x,y\n1,1\n1,1\n", """
                model:
                  layers:
                    - {units: 1, activation: identity, bias: false, learningRate: 0.4}
                    - {units: 1, activation: identity, bias: false}
                loss: mse
                optimizer: {learningRate: 0.1, warmup: 4}
                training: {steps: 8}
                """);
        Experiment experiment = ExperimentBuilder.experiment(config, "lanes");
        double w = experiment.start(0).get("W1", 0)[0];
        double v = experiment.start(0).get("W2", 0)[0];
        double first = 4 * 2 * v * v;
        double cross = 2 * (4 * v * w - 2);
        double second = 2 * w * w;
        double largest = (first + second) / 2 + Math.hypot((first - second) / 2, cross);

        List<StabilityPoint> points = Speedometer.follow(config, experiment, 0, 12);

        assertThat(points.get(0).sharpness()).isCloseTo(largest, within(1e-9 * largest));
        assertThat(points.get(0).limit()).isCloseTo(2 / 0.025, within(1e-9));
        assertThat(points.get(4).limit()).isCloseTo(2 / 0.1, within(1e-9));
    }

    private List<StabilityPoint> follow(String csv, String text) throws Exception {
        LoadedConfig config = config(csv, text);
        return Speedometer.follow(config, ExperimentBuilder.experiment(config, "lanes"), 0, 12);
    }

    private LoadedConfig config(String csv, String text) throws Exception {
        Path file = Files.writeString(folder.resolve("rows.csv"), csv);
        return ConfigLoader.parse(
                "stability.yaml",
                "seed: 1\ndata: {source: csv, file: '" + file + "', target: y, scale: none}\n" + text,
                List.of());
    }
}
