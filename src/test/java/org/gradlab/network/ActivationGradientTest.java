package org.gradlab.network;

import java.util.List;
import java.util.stream.Stream;
import org.gradlab.array.Engine;
import org.gradlab.loss.Huber;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.state.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The way back through ELU, GELU, SiLU, the leaky rectifier and Huber's loss against differences of the loss. */
class ActivationGradientTest {

    private static final Step STEP = Step.training(0);

    static Stream<Arguments> cases() {
        return TestEngines.all()
                .flatMap(engine -> Stream.of(
                                Elu.of(1), Elu.of(0.3), new Gelu(), new Silu(), LeakyRelu.of(0.01), LeakyRelu.of(0.2))
                        .flatMap(activation -> Stream.of(new MeanSquaredError(), new Huber(List.of(0.5, 2.0)))
                                .map(loss -> Arguments.of(engine, activation, loss))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPartialDerivativeAgrees(Engine engine, Activation activation, Loss loss) {
        new CentralDifferences(lossOnBatch(engine, activation, loss), STEP).assertAgreeWithGradients();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPartialDerivativeAgreesFarFromZero(Engine engine, Activation activation, Loss loss) {
        LossOnBatch far = lossOnBatch(engine, activation, loss);
        far.stretch("b1", 20);
        far.stretch("b2", 20);
        new CentralDifferences(far, STEP).assertAgreeWithGradients();
    }

    private static LossOnBatch lossOnBatch(Engine engine, Activation activation, Loss loss) {
        Network network = new Network(
                3, List.of(LayerSpec.of(4, activation), LayerSpec.of(3, activation), LayerSpec.of(2, new Tanh())));
        return new LossOnBatch(engine, network, loss, new LossOnBatch.Size(2, 5), 2);
    }
}
