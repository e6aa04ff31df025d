package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.array.Engine;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.parameter.Parameter;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every gradient against central differences, element by element, for members side by side. */
class GradientCheckTest {

    private static final int MEMBERS = 3;
    private static final double STEP = 1e-5;

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        TestEngines.all().forEach(engine -> {
            for (Activation hidden : Activation.values()) {
                for (Activation output : Activation.values()) {
                    cases.add(Arguments.of(engine, hidden, output, new MeanSquaredError()));
                }
                cases.add(Arguments.of(engine, hidden, Activation.SIGMOID, new BinaryCrossEntropy()));
                cases.add(Arguments.of(engine, hidden, Activation.SOFTMAX, new CategoricalCrossEntropy()));
            }
        });
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientsAgreeWithCentralDifferences(Engine engine, Activation hidden, Activation output, Loss loss) {
        for (int frozen = 0; frozen <= 3; frozen++) {
            Network network = new Network(List.of(
                    new Layer(3, 4, hidden, true, frozen != 1),
                    new Layer(4, 2, hidden, false, frozen != 2),
                    new Layer(2, 3, output, true, frozen != 3)));
            check(new Setup(engine, network, loss, MEMBERS, 5, 11 + frozen), network);
        }
    }

    @Test
    void aNetworkOfWidthOneOnOneRowIsNoException() {
        TestEngines.all().forEach(engine -> {
            Network network = new Network(List.of(
                    new Layer(1, 1, Activation.TANH, true, true), new Layer(1, 1, Activation.SIGMOID, true, true)));
            check(new Setup(engine, network, new BinaryCrossEntropy(), MEMBERS, 1, 5), network);
        });
    }

    /**
     * The remainder |L(theta + h d) - L - h d.grad| falls as h^2 where the gradient is right and as h where it is wrong,
     * whatever its size.
     */
    @Test
    void theTaylorRemainderIsOfSecondOrder() {
        TestEngines.all().forEach(engine -> {
            Network network = new Network(List.of(
                    new Layer(6, 9, Activation.SIGMOID, true, true),
                    new Layer(9, 7, Activation.TANH, true, true),
                    new Layer(7, 4, Activation.SOFTMAX, true, true)));
            double coarse = remainder(engine, network, 1e-2);
            double fine = remainder(engine, network, 1e-3);
            assertThat(coarse / fine).isBetween(80.0, 120.0);
        });
    }

    private static double remainder(Engine engine, Network network, double h) {
        Setup setup = new Setup(engine, network, new CategoricalCrossEntropy(), 1, 8, 3);
        double before = setup.forward()[0];
        setup.backward();
        RandomStream stream = new RandomStream(21, 0, Purpose.DATA);
        double slope = 0;
        for (Parameter parameter : network.space().parameters()) {
            double[] gradient = setup.gradients().of(parameter.name()).toDoubles();
            double[] moved = setup.values(parameter.name()).clone();
            for (int i = 0; i < moved.length; i++) {
                double direction = stream.nextGaussian();
                moved[i] += h * direction;
                slope += direction * gradient[i];
            }
            setup.set(parameter, moved);
        }
        return Math.abs(setup.forward()[0] - before - h * slope);
    }

    private static void check(Setup setup, Network network) {
        setup.pass();
        for (Parameter parameter : network.space().parameters()) {
            if (!parameter.trainable()) {
                continue;
            }
            double[] analytic = setup.gradients().of(parameter.name()).toDoubles();
            double[] values = setup.values(parameter.name());
            for (int i = 0; i < parameter.size(); i++) {
                double[] above = lossWith(setup, parameter, values, i, STEP);
                double[] below = lossWith(setup, parameter, values, i, -STEP);
                for (int m = 0; m < MEMBERS; m++) {
                    double numeric = (above[m] - below[m]) / (2 * STEP);
                    double found = analytic[m * parameter.size() + i];
                    assertThat(Math.abs(found - numeric))
                            .as("%s element %d of member %d: %s, numeric %s", parameter.name(), i, m, found, numeric)
                            .isLessThan(1e-8 + 1e-6 * (Math.abs(found) + Math.abs(numeric)));
                }
            }
            setup.set(parameter, values);
        }
    }

    /** The losses with element i of every member moved by {@code by}. */
    private static double[] lossWith(Setup setup, Parameter parameter, double[] values, int i, double by) {
        double[] moved = values.clone();
        for (int m = 0; m < MEMBERS; m++) {
            moved[m * parameter.size() + i] += by;
        }
        setup.set(parameter, moved);
        return setup.forward();
    }
}
