package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.gradlab.array.Engine;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Losses and gradients against ND4J's automatic differentiation. */
class SameDiffAgreementTest {

    private static final int MEMBERS = 2;

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        TestEngines.all().forEach(engine -> {
            for (Activation activation : Activation.values()) {
                cases.add(Arguments.of(engine, activation, activation, new MeanSquaredError()));
            }
            cases.add(Arguments.of(engine, Activation.TANH, Activation.SIGMOID, new BinaryCrossEntropy()));
            cases.add(Arguments.of(engine, Activation.SOFTPLUS, Activation.SOFTMAX, new CategoricalCrossEntropy()));
        });
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lossAndGradientsAgree(Engine engine, Activation hidden, Activation output, Loss loss) {
        Network network = new Network(List.of(
                new Layer(3, 5, hidden, true, true),
                new Layer(5, 4, hidden, false, false),
                new Layer(4, 3, output, true, true)));
        Setup setup = new Setup(engine, network, loss, MEMBERS, 6, 41);
        double[] losses = setup.forward();
        setup.backward();
        for (int m = 0; m < MEMBERS; m++) {
            SameDiffResult differentiated = SameDiffNetwork.of(network, loss, setup, m);
            assertThat(losses[m]).isCloseTo(differentiated.loss(), Percentage.withPercentage(1e-8));
            Map<String, INDArray> expected = differentiated.gradients();
            assertThat(expected).containsOnlyKeys("W1", "b1", "W3", "b3");
            for (Map.Entry<String, INDArray> entry : expected.entrySet()) {
                INDArray found = setup.gradients()
                        .of(entry.getKey())
                        .toNd()
                        .slice(m)
                        .reshape(entry.getValue().shape());
                double error = found.distance2(entry.getValue());
                assertThat(error)
                        .as("%s of member %d", entry.getKey(), m)
                        .isLessThan(1e-10 * entry.getValue().norm2Number().doubleValue());
            }
        }
    }
}
