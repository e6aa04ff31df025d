package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.array.Engine;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every gradient against central differences: element by element in small networks, for members side by side and any layers
 * frozen, and along a random direction in larger ones.
 */
class GradientCheckTest {

    private static final int MEMBERS = 2;
    private static final double STEP = 1e-5;

    /** A seed whose arguments of the rectifiers are all further from the kink than a step goes. */
    private static final long SEED = 11;

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        TestEngines.all().forEach(engine -> {
            List<Activation> activations = TestLayers.activations().toList();
            for (Activation hidden : activations) {
                for (Activation output : activations) {
                    cases.add(Arguments.of(engine, hidden, output, new MeanSquaredError()));
                }
                cases.add(Arguments.of(engine, hidden, new Sigmoid(), new BinaryCrossEntropy()));
                cases.add(Arguments.of(engine, hidden, new Softmax(), new CategoricalCrossEntropy()));
            }
        });
        return cases.stream();
    }

    static List<Arguments> lossesAndOutputs() {
        return TestEngines.all()
                .flatMap(engine -> Stream.of(
                        Arguments.of(engine, new Tanh(), new MeanSquaredError()),
                        Arguments.of(engine, new Softmax(), new MeanSquaredError()),
                        Arguments.of(engine, new Sigmoid(), new BinaryCrossEntropy()),
                        Arguments.of(engine, new Softmax(), new CategoricalCrossEntropy())))
                .toList();
    }

    /** Bit l - 1 of {@code frozen} freezes layer l: below, between, above trainable ones, and several at once. */
    @ParameterizedTest
    @MethodSource("cases")
    void gradientsAgreeWithCentralDifferences(Engine engine, Activation hidden, Activation output, Loss loss) {
        Setup free = new Setup(engine, network(hidden, output, 0), loss, MEMBERS, 4, SEED);
        Map<String, double[]> numeric = new HashMap<>();
        for (Slot parameter : free.space().parameters()) {
            numeric.put(parameter.name(), centralDifferences(free, parameter));
        }
        for (int frozen = 0; frozen < 7; frozen++) {
            Setup setup = new Setup(engine, network(hidden, output, frozen), loss, MEMBERS, 4, SEED);
            setup.pass();
            assertAgree(setup, numeric);
        }
    }

    @ParameterizedTest
    @MethodSource("lossesAndOutputs")
    void oneRowAndWidthOneAreNoException(Engine engine, Activation output, Loss loss) {
        for (long seed = 1; seed <= 10; seed++) {
            int outputs = output instanceof Softmax ? 2 : 1;
            Network network = new Network(1, List.of(LayerSpec.of(1, new Tanh()), LayerSpec.of(outputs, output)));
            Setup setup = new Setup(engine, network, loss, 1, 1, seed);
            Map<String, double[]> numeric = new HashMap<>();
            for (Slot parameter : setup.space().parameters()) {
                numeric.put(parameter.name(), centralDifferences(setup, parameter));
            }
            setup.pass();
            assertAgree(setup, numeric);
        }
    }

    @ParameterizedTest
    @MethodSource("lossesAndOutputs")
    void theSlopeAlongARandomDirectionIsTheGradientTimesIt(Engine engine, Activation output, Loss loss) {
        for (long seed = 1; seed <= 5; seed++) {
            Line line = new Line(new Setup(engine, wide(output), loss, 1, 16, seed), seed);
            double numeric = (line.lossAt(STEP) - line.lossAt(-STEP)) / (2 * STEP);
            assertThat(Math.abs(numeric - line.slope))
                    .as("seed %d: %s, numeric %s", seed, line.slope, numeric)
                    .isLessThan(1e-9 + 1e-6 * Math.abs(numeric));
        }
    }

    /**
     * The remainder |L(theta + h d) - L - h d.grad| falls as h^2 where the gradient is right and as h where it is wrong,
     * whatever its size. Ahead and behind are taken together, which cancels the terms of third order.
     */
    @ParameterizedTest
    @MethodSource("lossesAndOutputs")
    void theTaylorRemainderIsOfSecondOrder(Engine engine, Activation output, Loss loss) {
        for (long seed = 1; seed <= 5; seed++) {
            Line line = new Line(new Setup(engine, wide(output), loss, 1, 16, seed), seed);
            double coarse = line.remainder(1e-3);
            double fine = line.remainder(1e-4);
            assertThat(coarse / fine).as("seed %d", seed).isBetween(90.0, 110.0);
        }
    }

    private static Network network(Activation hidden, Activation output, int frozen) {
        return new Network(
                2,
                List.of(
                        TestLayers.layer(3, hidden, true, (frozen & 1) == 0),
                        TestLayers.layer(2, hidden, false, (frozen & 2) == 0),
                        TestLayers.layer(3, output, true, (frozen & 4) == 0)));
    }

    private static Network wide(Activation output) {
        return new Network(
                10,
                List.of(
                        LayerSpec.of(20, new Sigmoid()),
                        TestLayers.layer(15, new Softplus(), false, true),
                        LayerSpec.of(15, new Tanh()),
                        LayerSpec.of(5, output)));
    }

    private static double[] centralDifferences(Setup setup, Slot parameter) {
        double[] values = setup.values(parameter.name());
        int members = setup.block().members();
        double[] numeric = new double[values.length];
        for (int i = 0; i < parameter.size(); i++) {
            double[] above = lossWith(setup, parameter, values, i, STEP);
            double[] below = lossWith(setup, parameter, values, i, -STEP);
            for (int m = 0; m < members; m++) {
                numeric[m * parameter.size() + i] = (above[m] - below[m]) / (2 * STEP);
            }
        }
        setup.set(parameter, values);
        return numeric;
    }

    /** The losses with element i of every member moved by {@code by}. */
    private static double[] lossWith(Setup setup, Slot parameter, double[] values, int i, double by) {
        double[] moved = values.clone();
        for (int m = 0; m < setup.block().members(); m++) {
            moved[m * parameter.size() + i] += by;
        }
        setup.set(parameter, moved);
        return setup.forward();
    }

    private static void assertAgree(Setup setup, Map<String, double[]> numeric) {
        for (Slot parameter : setup.space().parameters()) {
            if (parameter.role() == Role.PARAMETER) {
                double[] found = setup.gradients().of(parameter.name()).toDoubles();
                double[] expected = numeric.get(parameter.name());
                assertThat(IntStream.range(0, found.length)
                                .filter(i -> Math.abs(found[i] - expected[i])
                                        > 1e-8 + 1e-6 * (Math.abs(found[i]) + Math.abs(expected[i]))))
                        .as("elements of %s that differ, %s", parameter.name(), setup)
                        .isEmpty();
            }
        }
    }

    /** The loss along a random line through the parameters of a setup of one member. */
    private static final class Line {

        private final Setup setup;
        private final Map<Slot, double[]> start = new HashMap<>();
        private final Map<Slot, double[]> direction = new HashMap<>();
        private final double slope;

        Line(Setup setup, long seed) {
            this.setup = setup;
            setup.pass();
            RandomStream stream = new RandomStream(seed, 1, Purpose.DATA);
            double sum = 0;
            for (Slot parameter : setup.space().parameters()) {
                double[] gradient = setup.gradients().of(parameter.name()).toDoubles();
                double[] along = new double[parameter.size()];
                for (int i = 0; i < along.length; i++) {
                    along[i] = stream.nextGaussian();
                    sum += along[i] * gradient[i];
                }
                start.put(parameter, setup.values(parameter.name()));
                direction.put(parameter, along);
            }
            this.slope = sum;
        }

        double remainder(double h) {
            double ahead = lossAt(h) - lossAt(0) - h * slope;
            double behind = lossAt(-h) - lossAt(0) + h * slope;
            return Math.abs(ahead) + Math.abs(behind);
        }

        double lossAt(double h) {
            start.forEach((parameter, values) -> {
                double[] moved = values.clone();
                for (int i = 0; i < moved.length; i++) {
                    moved[i] += h * direction.get(parameter)[i];
                }
                setup.set(parameter, moved);
            });
            return setup.forward()[0];
        }
    }
}
