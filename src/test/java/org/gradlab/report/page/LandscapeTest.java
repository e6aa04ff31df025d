package org.gradlab.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradlab.landscape.Slice;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.Npz;
import org.gradlab.report.landscape.RunLandscape;
import org.gradlab.run.ParameterElement;
import org.gradlab.run.ParameterPath;
import org.gradlab.run.RunRecord;
import org.gradlab.state.Population;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Slices through the loss of exclusive or, checked against a network written out here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LandscapeTest {

    private static final String XOR = """
            name: xor
            data: {source: xor}
            model: {layers: [{units: 2, activation: tanh}, {units: 1, activation: sigmoid}]}
            loss: mse
            optimizer: {name: sgd, learningRate: 2}
            training: {epochs: 200}
            restarts: {count: 4}
            record: {every: 20}
            """;

    @TempDir
    private static Path folder;

    private RunRecord run;
    private RunLandscape landscape;

    @BeforeAll
    void train() throws Exception {
        run = PageRuns.train(XOR, folder.resolve("run"));
        landscape = RunLandscape.of(run, 5).orElseThrow();
    }

    /** W1, b1, W2, b2 in a row. */
    private double[] end(int member) throws Exception {
        Population trained = run.trainedMembers().orElseThrow().trained();
        return List.of("W1", "b1", "W2", "b2").stream()
                .flatMapToDouble(name -> Arrays.stream(trained.get(name, member)))
                .toArray();
    }

    private static double loss(double[] p) {
        double sum = 0;
        for (int row = 0; row < 4; row++) {
            int x1 = row >> 1;
            int x2 = row & 1;
            double z = p[8];
            for (int unit = 0; unit < 2; unit++) {
                z += p[6 + unit] * Math.tanh(x1 * p[unit] + x2 * p[2 + unit] + p[4 + unit]);
            }
            double error = 1 / (1 + Math.exp(-z)) - (x1 ^ x2);
            sum += error * error / 4;
        }
        return sum;
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] point = new double[from.length];
        Arrays.setAll(point, i -> from[i] + share * (to[i] - from[i]));
        return point;
    }

    @Test
    void theLineBetweenTwoMembersHasTheLossesOfItsPoints() throws Exception {
        Slice.Line line = landscape.between(0, 1);
        Slice.Course plain = line.lines().get(0);
        double barrier = 0;
        for (int i = 0; i < 5; i++) {
            double direct = loss(between(end(0), end(1), i / 4.0));
            assertThat(plain.losses()[i]).isCloseTo(direct, within(1e-12));
            barrier = Math.max(barrier, direct - (1 - i / 4.0) * loss(end(0)) - i / 4.0 * loss(end(1)));
        }
        assertThat(plain.barrier()).isCloseTo(barrier, within(1e-12));
        // With units matched both compute what they computed.
        Slice.Course aligned = line.lines().get(1);
        assertThat(aligned.losses()[0]).isCloseTo(plain.losses()[0], within(1e-12));
        assertThat(aligned.losses()[4]).isCloseTo(plain.losses()[4], within(1e-12));
    }

    /** The second has the units of the first in the other order, one of them with the other sign; so they stay while they are trained. */
    @Test
    void behindABarrierLiesACopyThatMatchingUnitsBringsHome() throws Exception {
        Path file = folder.resolve("copies.npz");
        Npz.write(
                file,
                Map.of(
                        "W1", new NpyArray(new int[] {2, 2, 2}, new double[] {1, -2, 0.5, 1, 2, 1, -1, 0.5}),
                        "b1", new NpyArray(new int[] {2, 1, 2}, new double[] {0.1, 0.7, -0.7, 0.1}),
                        "W2", new NpyArray(new int[] {2, 2, 1}, new double[] {1.5, -1, 1, 1.5}),
                        "b2", new NpyArray(new int[] {2, 1, 1}, new double[] {0.3, 0.3})));
        RunRecord copies = PageRuns.train(
                XOR, folder.resolve("copies"), "restarts.count=2", "model.initializer={file: " + file + "}");
        Slice.Line line = RunLandscape.of(copies, 5).orElseThrow().between(0, 1);
        assertThat(line.lines().get(0).barrier()).isGreaterThan(0.01);
        assertThat(line.lines().get(1).barrier()).isLessThan(1e-9);
    }

    @Test
    void thePlaneThroughThreeMembersHasThemWhereItSays() throws Exception {
        Slice.Plane plane = landscape.through(0, 1, 2);
        double[] a = end(0);
        double[] first = unit(minus(end(1), a));
        double[] rest = minus(end(2), a);
        double along = dot(rest, first);
        double[] second = unit(minus(rest, scaled(first, along)));
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                double[] point = a.clone();
                for (int i = 0; i < point.length; i++) {
                    point[i] += plane.x()[column] * first[i] + plane.y()[row] * second[i];
                }
                assertThat(plane.losses()[row][column]).isCloseTo(loss(point), within(1e-12));
            }
        }
        assertThat(plane.spots().get(2).x()).isCloseTo(along, within(1e-12));
        assertThat(plane.spots().get(2).y()).isCloseTo(dot(rest, second), within(1e-12));
    }

    @Test
    void thePlaneOfAWayExplainsWhatAProjectionLeaves() throws Exception {
        Set<Long> steps = Set.of(0L, 20L, 60L, 100L, 140L);
        Slice.Plane plane = landscape.alongWay(0, steps);
        ParameterPath path = ParameterPath.of(run, 0, steps);
        Slice.Way way = plane.ways().get(0);
        assertThat(way.x()).hasSize(6);
        assertThat(way.x()[5]).isZero();
        double all = 0;
        double seen = 0;
        for (int i = 0; i < 5; i++) {
            double[] back = minus(path.values().get(i), end(0));
            all += dot(back, back);
            seen += way.x()[i] * way.x()[i] + way.y()[i] * way.y()[i];
            assertThat(way.x()[i] * way.x()[i] + way.y()[i] * way.y()[i])
                    .isLessThanOrEqualTo(dot(back, back) * (1 + 1e-12));
        }
        double explained = Double.parseDouble(plane.xLabel().replaceAll("[^0-9.]*1 \\(|[^0-9.]+$", ""))
                + Double.parseDouble(plane.yLabel().replaceAll("[^0-9.]*2 \\(|[^0-9.]+$", ""));
        assertThat(explained).isCloseTo(100 * seen / all, within(0.11));
    }

    @Test
    void randomDirectionsAreAsLongAsTheUnits() throws Exception {
        Slice.Plane plane = landscape.around(0);
        assertThat(plane.x()).containsExactly(-1, -0.5, 0, 0.5, 1);
        assertThat(plane.losses()[2][2]).isCloseTo(loss(end(0)), within(1e-12));
        assertThat(Arrays.deepToString(landscape.around(0).losses())).isEqualTo(Arrays.deepToString(plane.losses()));
    }

    @Test
    void twoWeightsMoveAndNoOthers() throws Exception {
        Slice.Plane plane =
                landscape.ofTwo(1, ParameterElement.parse("W1[1,0]"), ParameterElement.parse("b2[0]"), Set.of(0L));
        double[] point = end(1);
        point[2] = plane.x()[3];
        point[8] = plane.y()[1];
        assertThat(plane.losses()[1][3]).isCloseTo(loss(point), within(1e-12));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] rest = new double[a.length];
        Arrays.setAll(rest, i -> a[i] - b[i]);
        return rest;
    }

    private static double[] scaled(double[] a, double factor) {
        return Arrays.stream(a).map(value -> value * factor).toArray();
    }

    private static double[] unit(double[] a) {
        return scaled(a, 1 / Math.sqrt(dot(a, a)));
    }
}
