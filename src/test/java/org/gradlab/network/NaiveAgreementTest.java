package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.array.Array;
import org.gradlab.array.Combination;
import org.gradlab.array.Engine;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.optimizer.Rates;
import org.gradlab.optimizer.Sgd;
import org.gradlab.parameter.Updates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything a pass computes, and 500 steps of descent, against plain loops. */
class NaiveAgreementTest {

    private static final int MEMBERS = 5;
    private static final int ROWS = 7;
    private static final double RATE = 0.01;

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        TestEngines.all().forEach(engine -> {
            for (Activation activation : Activation.values()) {
                if (activation != Activation.SOFTMAX) {
                    cases.add(Arguments.of(engine, activation, List.of(3, 5, 2)));
                    cases.add(Arguments.of(engine, activation, List.of(2, 4, 3, 3, 1)));
                }
            }
        });
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyArrayOfAPassAgrees(Engine engine, Activation activation, List<Integer> widths) {
        Network network = network(activation, widths);
        Setup setup = new Setup(engine, network, new MeanSquaredError(), MEMBERS, ROWS, 17);
        setup.pass();
        for (int m = 0; m < MEMBERS; m++) {
            NaiveNetwork naive = naive(network, setup, m);
            naive.pass(matrix(setup.x(), 0, ROWS, network.inputs()), targets(setup, network));
            for (int l = 1; l <= network.depth(); l++) {
                assertAgree(setup.trace().z(l), m, naive.z[l], 1e-12);
                assertAgree(setup.trace().a(l), m, naive.a[l], 1e-12);
                assertAgree(setup.trace().delta(l), m, naive.delta[l], 1e-11);
                assertAgree(setup.gradients().of("W" + l), m, naive.dW[l], 1e-11);
                assertAgree(setup.gradients().of("b" + l), m, new double[][] {naive.db[l]}, 1e-11);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fiveHundredStepsAgree(Engine engine, Activation activation, List<Integer> widths) {
        Network network = network(activation, widths);
        Setup setup = new Setup(engine, network, new MeanSquaredError(), MEMBERS, ROWS, 23);
        List<NaiveNetwork> naive = new ArrayList<>();
        for (int m = 0; m < MEMBERS; m++) {
            naive.add(naive(network, setup, m));
        }
        Updates updates = network.space().updates(setup.block());
        Array descent = setup.block().create(1, 1);
        descent.fill(-RATE);
        Array active = setup.block().create(1, 1);
        active.fill(1);
        for (int step = 0; step < 500; step++) {
            setup.pass();
            new Sgd().update(setup.gradients(), new Rates(descent, descent), descent, updates);
            assertThat(setup.parameters().add(updates, active)).isTrue();
            for (NaiveNetwork member : naive) {
                member.pass(matrix(setup.x(), 0, ROWS, network.inputs()), targets(setup, network));
                member.step(RATE);
            }
        }
        for (int m = 0; m < MEMBERS; m++) {
            for (int l = 1; l <= network.depth(); l++) {
                assertAgree(setup.parameters().get("W" + l), m, naive.get(m).w[l], 1e-9);
                assertAgree(setup.parameters().get("b" + l), m, new double[][] {naive.get(m).b[l]}, 1e-9);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aMemberThatIsNotANumberLeavesItsNeighborsBitForBit(Engine engine) {
        Network network = network(Activation.SOFTPLUS, List.of(3, 5, 2));
        Setup healthy = new Setup(engine, network, new MeanSquaredError(), MEMBERS, ROWS, 17);
        Setup sick = new Setup(engine, network, new MeanSquaredError(), MEMBERS, ROWS, 17);
        double[] values = sick.values("W1").clone();
        values[2 * 15] = Double.NaN;
        sick.set(network.space().parameters().get(0), values);
        healthy.pass();
        sick.pass();
        double[] expected = healthy.gradients().of("W1").toDoubles();
        double[] found = sick.gradients().of("W1").toDoubles();
        for (int i = 0; i < expected.length; i++) {
            if (i / 15 != 2) {
                assertThat(found[i]).isEqualTo(expected[i]);
            }
        }
        Array difference = sick.block().create(1, network.space().trainableSize());
        difference.combine(
                Combination.SUBTRACT, sick.gradients().flat(), sick.gradients().flat());
        assertThat(Double.isNaN(difference.toDoubles()[2 * network.space().trainableSize()]))
                .isTrue();
    }

    static Stream<Engine> engines() {
        return TestEngines.all();
    }

    private static Network network(Activation activation, List<Integer> widths) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l < widths.size(); l++) {
            layers.add(new Layer(widths.get(l - 1), widths.get(l), activation, true, true));
        }
        return new Network(layers);
    }

    private static NaiveNetwork naive(Network network, Setup setup, int member) {
        double[][][] w = new double[network.depth() + 1][][];
        double[][] b = new double[network.depth() + 1][];
        for (int l = 1; l <= network.depth(); l++) {
            Layer layer = network.layer(l);
            w[l] = matrix(setup.values("W" + l), member, layer.inputs(), layer.units());
            b[l] = matrix(setup.values("b" + l), member, 1, layer.units())[0];
        }
        return new NaiveNetwork(network, w, b);
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
