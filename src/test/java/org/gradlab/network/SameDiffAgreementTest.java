package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.gradlab.array.Engine;
import org.gradlab.array.NdArrays;
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
            for (Activation activation : TestLayers.activations().toList()) {
                cases.add(Arguments.of(engine, activation, activation, new MeanSquaredError()));
            }
            cases.add(Arguments.of(engine, new Tanh(), new Sigmoid(), new BinaryCrossEntropy()));
            cases.add(Arguments.of(engine, new Softplus(), new Softmax(), new CategoricalCrossEntropy()));
        });
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lossAndGradientsAgree(Engine engine, Activation hidden, Activation output, Loss loss) {
        Network network = new Network(
                3,
                List.of(LayerSpec.of(5, hidden), TestLayers.layer(4, hidden, false, false), LayerSpec.of(3, output)));
        Setup setup = new Setup(engine, network, loss, MEMBERS, 6, 41);
        double[] losses = setup.forward();
        setup.backward();
        for (int m = 0; m < MEMBERS; m++) {
            SameDiffResult differentiated = SameDiffNetwork.of(network, loss, setup, m);
            assertThat(losses[m]).isCloseTo(differentiated.loss(), Percentage.withPercentage(1e-8));
            Map<String, INDArray> expected = differentiated.gradients();
            assertThat(expected).containsOnlyKeys("W1", "b1", "W3", "b3");
            for (Map.Entry<String, INDArray> entry : expected.entrySet()) {
                INDArray expectedOne = entry.getValue();
                INDArray found = NdArrays.of(
                                setup.gradients().of(entry.getKey()).toDoubles(),
                                MEMBERS,
                                (int) expectedOne.size(0),
                                (int) expectedOne.size(1))
                        .slice(m);
                double error = found.distance2(expectedOne);
                assertThat(error)
                        .as("%s of member %d", entry.getKey(), m)
                        .isLessThan(1e-10 * expectedOne.norm2Number().doubleValue());
            }
        }
    }
}
