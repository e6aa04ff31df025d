package org.gradlab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.config.ConfigLoader;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.Npz;
import org.gradlab.run.RunService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped map of trainability in few cells, beside the same training written out here. */
final class TrainabilityTest {

    private static final int CELLS = 16;
    private static final int STEPS = 40;
    private static final int UNITS = 8;

    /** Where a change of the last digits of the start changes the end, nothing can be compared: the boundary is a fractal. */
    private static final double LAST_DIGITS = 1e-10;

    /** Beyond it a loss is infinite to the one who squares more than the other. */
    private static final double UNBOUNDED = 1e300;

    @TempDir
    private Path folder;

    /** [rows, features and the target] */
    private double[][] rows;

    @Test
    void theMapIsThatOfAPlainLoop() throws Exception {
        Path data = Path.of("data", "gaussian.csv").toAbsolutePath();
        rows = Files.readAllLines(data).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        for (int feature = 0; feature < UNITS; feature++) {
            standardize(feature);
        }
        String text = Files.readString(Path.of("configs", "sweeps", "trainability.yaml"))
                .replace("../../data/gaussian.csv", data.toString())
                .replace("count: 512", "count: " + CELLS)
                .replaceAll("(steps|every): 100", "$1: " + STEPS);
        StoredSweep sweep = new SweepTraining(new RunService(1, "test", List.of()), List.of())
                .train(ConfigLoader.parseSweep("map.yaml", text, List.of()), Optional.of(folder.resolve("map")));
        double[][] map = Grid.of(sweep, 0, 1, GridMeasure.LOSS).values();

        Map<String, NpyArray> start =
                Npz.read(sweep.run(sweep.settings().get(0)).folder().initialParameters());
        double[] w = Arrays.copyOf(start.get("W1").values(), UNITS * UNITS);
        double[] v = Arrays.copyOf(start.get("W2").values(), UNITS);
        double atStart = loss(w, v, 0, 0, 0);
        int compared = 0;
        int risen = 0;
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                double above = rate(1.5625e-5, row);
                double below = rate(1.25e-4, column);
                double loss = loss(w, v, below, above, STEPS);
                double nearby = loss(scaled(w), scaled(v), below, above, STEPS);
                if (!(loss < UNBOUNDED)) {
                    assertThat(map[row][column])
                            .as("rates %g and %g", above, below)
                            .isGreaterThan(UNBOUNDED);
                } else if (Math.abs(loss - nearby) <= 1e-6 * loss) {
                    compared++;
                    risen += loss > atStart ? 1 : 0;
                    assertThat(map[row][column])
                            .as("rates %g and %g", above, below)
                            .isCloseTo(loss, withinPercentage(1e-4));
                }
            }
        }
        assertThat(compared).isGreaterThan(CELLS * CELLS / 2);
        assertThat(risen).isBetween(5, compared - 50);
    }

    /** As tables are scaled unless a config says otherwise. */
    private void standardize(int feature) {
        double mean =
                Arrays.stream(rows).mapToDouble(row -> row[feature]).average().orElseThrow();
        double variance = Arrays.stream(rows)
                .mapToDouble(row -> (row[feature] - mean) * (row[feature] - mean))
                .average()
                .orElseThrow();
        for (double[] row : rows) {
            row[feature] = (row[feature] - mean) / Math.sqrt(variance);
        }
    }

    /** The {@code i}-th of {@code CELLS} rates over nine decades. */
    private static double rate(double lowest, int i) {
        return lowest * Math.pow(10, 9.0 * i / (CELLS - 1));
    }

    private static double[] scaled(double... w) {
        return Arrays.stream(w).map(weight -> weight * (1 + LAST_DIGITS)).toArray();
    }

    /** Mean squared error after descending with a rate for each of two layers: v tanh(W x). */
    private double loss(double[] from, double[] to, double below, double above, int steps) {
        double[] w = from.clone();
        double[] v = to.clone();
        for (int step = 0; ; step++) {
            double[] dw = new double[w.length];
            double[] dv = new double[v.length];
            double loss = 0;
            for (double[] row : rows) {
                double[] a = new double[UNITS];
                double[] slope = new double[UNITS];
                double error = -row[UNITS];
                for (int unit = 0; unit < UNITS; unit++) {
                    double z = 0;
                    for (int i = 0; i < UNITS; i++) {
                        z += row[i] * w[i * UNITS + unit];
                    }
                    double e = Math.exp(-2 * Math.abs(z));
                    a[unit] = Math.signum(z) * (1 - e) / (1 + e);
                    // Not 1 - a^2, of which nothing is left where a is nearly 1.
                    slope[unit] = 4 * e / ((1 + e) * (1 + e));
                    error += a[unit] * v[unit];
                }
                loss += error * error / rows.length;
                for (int unit = 0; unit < UNITS; unit++) {
                    double delta = 2 * error / rows.length;
                    dv[unit] += delta * a[unit];
                    for (int i = 0; i < UNITS; i++) {
                        dw[i * UNITS + unit] += delta * v[unit] * slope[unit] * row[i];
                    }
                }
            }
            if (step == steps) {
                return loss;
            }
            Arrays.setAll(w, i -> w[i] - below * dw[i]);
            Arrays.setAll(v, i -> v[i] - above * dv[i]);
        }
    }
}
