package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.array.Array;
import org.gradlab.array.Engine;
import org.gradlab.array.Precision;
import org.gradlab.engine.Engines;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.state.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients in floats against those in doubles, which central differences prove: a difference of floats has too few digits. */
class FloatGradientTest {

    /** A few dozen of the last place of a float, of the largest partial derivative. */
    private static final double TOLERANCE = 0x1p-18;

    static Stream<Arguments> cases() {
        return TestLayers.activations()
                .flatMap(hidden -> Stream.concat(
                        TestLayers.activations().map(output -> Arguments.of(hidden, output, new MeanSquaredError())),
                        Stream.of(
                                Arguments.of(hidden, new Sigmoid(), new BinaryCrossEntropy()),
                                Arguments.of(hidden, new Softmax(), new CategoricalCrossEntropy()))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientsInFloatsAreThoseInDoublesToTheirPrecision(Activation hidden, Activation output, Loss loss) {
        Network network = new Network(
                2,
                List.of(
                        TestLayers.layer(3, hidden, true, true),
                        TestLayers.layer(2, hidden, false, true),
                        TestLayers.layer(3, output, true, true)));
        Setup floats = setup(Engines.lanes(Precision.FLOAT).orElseThrow(), network, loss);
        Setup doubles = setup(Engines.lanes().orElseThrow(), network, loss);
        for (Slot parameter : doubles.space().parameters()) {
            double[] expected = gradient(doubles, parameter);
            double[] actual = gradient(floats, parameter);
            double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < expected.length; i++) {
                assertThat(Math.abs(actual[i] - expected[i]))
                        .as("%s, element %d: %s, in doubles %s", parameter.name(), i, actual[i], expected[i])
                        .isLessThanOrEqualTo(TOLERANCE * largest);
            }
        }
    }

    /** Parameters and data that both have. */
    private static Setup setup(Engine engine, Network network, Loss loss) {
        Setup setup = new Setup(engine, network, loss, 2, 4, 11);
        round(setup.network().x());
        setup.space().parameters().forEach(parameter -> round(setup.state().get(parameter.name())));
        setup.pass();
        return setup;
    }

    private static void round(Array array) {
        array.load(Arrays.stream(array.toDoubles()).map(x -> (float) x).toArray(), 0);
    }

    private static double[] gradient(Setup setup, Slot parameter) {
        return setup.gradients().of(parameter.name()).toDoubles();
    }
}
