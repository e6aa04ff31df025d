package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.array.Engine;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Normalization.Position;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Slot;
import org.gradlab.state.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The way back through normalisations, statistics of the batch included, against differences of the loss. */
class NormalizationGradientTest {

    private static final LossOnBatch.Size SMALL = new LossOnBatch.Size(2, 5);
    private static final Step STEP = Step.training(0);

    static Stream<Arguments> normalizations() {
        return TestEngines.all()
                .flatMap(engine -> EveryNormalization.all().map(normalization -> Arguments.of(engine, normalization)));
    }

    static Stream<Arguments> logitLosses() {
        return TestEngines.all()
                .flatMap(engine -> Stream.of(
                        Arguments.of(engine, new Sigmoid(), new BinaryCrossEntropy()),
                        Arguments.of(engine, new Softmax(), new CategoricalCrossEntropy())));
    }

    @ParameterizedTest
    @MethodSource("normalizations")
    void everyPartialDerivativeAgrees(Engine engine, Normalization normalization) {
        for (long seed = 1; seed <= 3; seed++) {
            check(engine, network(normalization, new Tanh()), new MeanSquaredError(), seed);
        }
    }

    @ParameterizedTest
    @MethodSource("normalizations")
    void everyPartialDerivativeAgreesInSaturation(Engine engine, Normalization normalization) {
        Network network = network(normalization, new Sigmoid());
        LossOnBatch loss = new LossOnBatch(engine, network, new MeanSquaredError(), SMALL, 4);
        loss.stretch("W1", 20);
        loss.stretch("gamma1", 20);
        new CentralDifferences(loss, STEP).assertAgreeWithGradients();
    }

    @ParameterizedTest
    @MethodSource("normalizations")
    void everyPartialDerivativeAgreesBelowAndAboveFrozenLayers(Engine engine, Normalization normalization) {
        for (int frozen = 0; frozen < 7; frozen++) {
            List<LayerSpec> layers = new ArrayList<>();
            for (int l = 0; l < 3; l++) {
                layers.add(new LayerSpec(
                        3, new Tanh(), l != 1, (frozen >> l & 1) == 0, Optional.of(normalization), List.of()));
            }
            check(engine, new Network(2, layers), new MeanSquaredError(), 5);
        }
    }

    @ParameterizedTest
    @MethodSource("logitLosses")
    void everyPartialDerivativeAgreesWhereLogitsAreNormalized(Engine engine, Activation output, Loss loss) {
        Normalization normalization = EveryNormalization.batch(Position.BEFORE_ACTIVATION);
        Network network = new Network(
                3,
                List.of(
                        EveryNormalization.normalized(
                                4, new Tanh(), EveryNormalization.layer(Position.AFTER_ACTIVATION)),
                        EveryNormalization.normalized(2, output, normalization)));
        check(engine, network, loss, 6);
    }

    @ParameterizedTest
    @MethodSource("normalizations")
    void everyPartialDerivativeAgreesWithDropoutBehind(Engine engine, Normalization normalization) {
        Network network = new Network(
                3,
                List.of(
                        new LayerSpec(4, new Silu(), true, true, Optional.of(normalization), List.of(0.25, 0.5)),
                        LayerSpec.of(2, new Tanh())));
        check(engine, network, new MeanSquaredError(), 7);
    }

    @ParameterizedTest
    @MethodSource("normalizations")
    void theSlopeAlongARandomDirectionIsTheGradientTimesIt(Engine engine, Normalization normalization) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int units : new int[] {20, 15, 15}) {
            layers.add(EveryNormalization.normalized(units, new Softplus(), normalization));
        }
        layers.add(LayerSpec.of(5, new Softmax()));
        for (long seed = 1; seed <= 3; seed++) {
            LossOnBatch loss = new LossOnBatch(
                    engine, new Network(10, layers), new CategoricalCrossEntropy(), new LossOnBatch.Size(1, 32), seed);
            assertSlope(loss, seed);
        }
    }

    private static void assertSlope(LossOnBatch loss, long seed) {
        Map<String, double[]> directions = new HashMap<>();
        RandomStream stream = new RandomStream(seed, 1, Purpose.DATA);
        double slope = 0;
        loss.differentiate(STEP);
        for (Slot slot : loss.trained()) {
            double[] direction = new double[slot.size()];
            double[] gradient = loss.gradient(slot.name());
            for (int i = 0; i < direction.length; i++) {
                direction[i] = stream.nextGaussian();
                slope += direction[i] * gradient[i];
            }
            directions.put(slot.name(), direction);
        }
        double h = 1e-4;
        double near = lossAt(loss, directions, h) - lossAt(loss, directions, -h);
        double far = lossAt(loss, directions, 2 * h) - lossAt(loss, directions, -2 * h);
        double numeric = (8 * near - far) / (12 * h);
        assertThat(Math.abs(slope - numeric))
                .as("seed %d: %s, numeric %s", seed, slope, numeric)
                .isLessThan(1e-9 + 1e-8 * Math.abs(numeric));
    }

    private static double lossAt(LossOnBatch loss, Map<String, double[]> directions, double h) {
        Map<String, double[]> at = new HashMap<>();
        directions.forEach((name, direction) -> {
            at.put(name, loss.values(name));
            double[] moved = loss.values(name).clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += h * direction[i];
            }
            loss.set(name, moved);
        });
        double found = loss.losses(STEP)[0];
        at.forEach(loss::set);
        return found;
    }

    private static Network network(Normalization normalization, Activation activation) {
        return new Network(
                3,
                List.of(
                        EveryNormalization.normalized(4, activation, normalization),
                        EveryNormalization.normalized(3, activation, normalization),
                        LayerSpec.of(2, new Identity())));
    }

    private static void check(Engine engine, Network network, Loss loss, long seed) {
        new CentralDifferences(new LossOnBatch(engine, network, loss, SMALL, seed), STEP).assertAgreeWithGradients();
    }
}
