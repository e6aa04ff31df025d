package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.gradlab.array.Array;
import org.gradlab.array.Engine;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Nesterov;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.optimizer.UpdateRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything a pass computes, and 500 steps of descent, against plain loops. */
class NaiveAgreementTest {

    private static final int MEMBERS = 2;
    private static final int ROWS = 7;
    private static final double RATE = 0.002;
    private static final double MOMENTUM = 0.8;

    static Stream<Arguments> passes() {
        List<Arguments> cases = new ArrayList<>();
        TestEngines.all().forEach(engine -> {
            for (Activation activation : TestLayers.activations().toList()) {
                Loss squared = new MeanSquaredError();
                cases.add(Arguments.of(engine, network(activation, activation, 3, 5, 2), squared));
                cases.add(Arguments.of(engine, network(activation, activation, 2, 4, 3, 3, 1), squared));
                cases.add(Arguments.of(engine, residual(activation), squared));
                cases.add(Arguments.of(engine, network(activation, new Sigmoid(), 3, 4, 2), new BinaryCrossEntropy()));
                cases.add(Arguments.of(
                        engine, network(activation, new Softmax(), 3, 4, 3), new CategoricalCrossEntropy()));
            }
        });
        return cases.stream();
    }

    static Stream<Arguments> trainings() {
        List<Arguments> cases = new ArrayList<>();
        TestEngines.all().forEach(engine -> {
            for (Activation activation : TestLayers.activations().toList()) {
                cases.add(Arguments.of(engine, network(activation, activation, 3, 5, 2), new Sgd()));
            }
            cases.add(Arguments.of(engine, network(new Tanh(), new Sigmoid(), 1, 1, 1), new Sgd()));
            List<Double> momentum = List.of(MOMENTUM);
            for (UpdateRule rule : List.of(new Sgd(), new Momentum(momentum), new Nesterov(momentum))) {
                Network deep = network(new Sigmoid(), new Softmax(), 2, 4, 3, 3, 2);
                cases.add(Arguments.of(engine, deep, rule));
            }
        });
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("passes")
    void everyArrayOfAPassAgrees(Engine engine, Network network, Loss loss) {
        Setup setup = new Setup(engine, network, loss, MEMBERS, ROWS, 17);
        double[] losses = setup.forward();
        setup.backward();
        for (int m = 0; m < MEMBERS; m++) {
            NaiveNetwork naive = naive(network, loss, setup, m);
            naive.pass(x(setup, network), targets(setup, network));
            assertThat(losses[m]).isCloseTo(naive.value, Percentage.withPercentage(1e-10));
            for (int l = 1; l <= network.depth(); l++) {
                assertAgree(setup.network().layer(l).z(), m, naive.z[l], 1e-12);
                assertAgree(setup.network().layer(l).a(), m, naive.a[l], 1e-12);
                assertAgree(setup.network().layer(l).output(), m, naive.out[l], 1e-12);
                assertAgree(setup.network().layer(l).delta(), m, naive.delta[l], 1e-12);
                assertAgree(setup.gradients().of("W" + l), m, naive.dW[l], 1e-12);
                assertAgree(setup.gradients().of("b" + l), m, new double[][] {naive.db[l]}, 1e-12);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void twoHundredFullBatchStepsAgree(Engine engine, Network network, UpdateRule rule) {
        Loss loss = new MeanSquaredError();
        Setup setup = new Setup(engine, network, loss, Optimizer.of(rule, RATE), MEMBERS, ROWS, 23);
        List<NaiveNetwork> naive = IntStream.range(0, MEMBERS)
                .mapToObj(m -> naive(network, loss, setup, m))
                .toList();
        List<NaiveDescent> naiveDescents = naive.stream()
                .map(member -> new NaiveDescent(rule, RATE, MOMENTUM, member))
                .toList();
        Descent descent = new Descent(setup);
        for (int step = 0; step < 200; step++) {
            assertThat(descent.step()).isTrue();
            for (int m = 0; m < MEMBERS; m++) {
                naive.get(m).pass(x(setup, network), targets(setup, network));
                naiveDescents.get(m).step(naive.get(m));
            }
        }
        for (int m = 0; m < MEMBERS; m++) {
            for (int l = 1; l <= network.depth(); l++) {
                assertAgree(setup.state().get("W" + l), m, naive.get(m).w[l], 1e-9);
                assertAgree(setup.state().get("b" + l), m, new double[][] {naive.get(m).b[l]}, 1e-9);
            }
        }
    }

    private static Network network(Activation hidden, Activation output, int... widths) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 1; l < widths.length; l++) {
            Activation activation = l == widths.length - 1 ? output : hidden;
            layers.add(LayerSpec.of(widths[l], activation));
        }
        return new Network(widths[0], layers);
    }

    /** 3-3-4-3-3-3: from the data, around two layers and within these, and at the top. */
    private static Network residual(Activation activation) {
        return new Network(
                3,
                List.of(
                        LayerSpec.of(3, activation).withResidual(1),
                        LayerSpec.of(4, activation),
                        LayerSpec.of(3, activation).withResidual(3),
                        LayerSpec.of(3, activation).withResidual(1),
                        LayerSpec.of(3, activation).withResidual(2)));
    }

    private static NaiveNetwork naive(Network network, Loss loss, Setup setup, int member) {
        double[][][] w = new double[network.depth() + 1][][];
        double[][] b = new double[network.depth() + 1][];
        for (int l = 1; l <= network.depth(); l++) {
            NumberedLayer layer = network.layer(l);
            w[l] = matrix(setup.values("W" + l), member, layer.inputs(), layer.units());
            b[l] = matrix(setup.values("b" + l), member, 1, layer.units())[0];
        }
        return new NaiveNetwork(network, loss, w, b);
    }

    private static double[][] x(Setup setup, Network network) {
        return matrix(setup.x(), 0, ROWS, network.inputs());
    }

    private static double[][] targets(Setup setup, Network network) {
        return matrix(setup.targets(), 0, ROWS, network.outputs());
    }

    private static double[][] matrix(double[] values, int member, int rows, int columns) {
        double[][] matrix = new double[rows][columns];
        for (int i = 0; i < rows * columns; i++) {
            matrix[i / columns][i % columns] = values[member * rows * columns + i];
        }
        return matrix;
    }

    /** Every element within {@code tolerance} of the largest one's size. */
    private static void assertAgree(Array array, int member, double[][] expected, double tolerance) {
        double[][] found = matrix(array.toDoubles(), member, expected.length, expected[0].length);
        double scale = 0;
        for (double[] row : expected) {
            for (double value : row) {
                scale = Math.max(scale, Math.abs(value));
            }
        }
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                assertThat(Math.abs(found[i][j] - expected[i][j]))
                        .as("[%d, %d]: %s, expected %s", i, j, found[i][j], expected[i][j])
                        .isLessThanOrEqualTo(tolerance * scale);
            }
        }
    }
}
