package org.gradlab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.gradlab.array.Array;
import org.gradlab.array.Engine;
import org.gradlab.array.MemberTransfer;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Activation;
import org.gradlab.network.Descent;
import org.gradlab.network.Layer;
import org.gradlab.network.Network;
import org.gradlab.network.Setup;
import org.gradlab.network.TestEngines;
import org.gradlab.optimizer.Momentum;
import org.gradlab.parameter.Updates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class LayerMeasuresTest {

    private static final int MEMBERS = 3;

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    static Stream<Arguments> networks() {
        Network elementWise = new Network(List.of(
                new Layer(3, 4, Activation.SOFTPLUS, true, false),
                new Layer(4, 5, Activation.RELU, true, true),
                new Layer(5, 4, Activation.SIGMOID, true, false),
                new Layer(4, 3, Activation.LEAKY_RELU, false, true),
                new Layer(3, 4, Activation.TANH, true, true),
                new Layer(4, 2, Activation.IDENTITY, true, true)));
        Network classes = new Network(List.of(
                new Layer(2, 1, Activation.TANH, false, true), new Layer(1, 3, Activation.SOFTMAX, true, true)));
        return TestEngines.all()
                .flatMap(engine -> Stream.of(
                        Arguments.of(engine, elementWise, new MeanSquaredError()),
                        Arguments.of(engine, classes, new CategoricalCrossEntropy())));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyMeasureIsWhatItsDefinitionSaysAndNaNWhereThereIsNone(Engine engine, Network network, Loss loss) {
        Setup setup = new Setup(engine, network, loss, MEMBERS, 8, 13);
        Descent descent = new Descent(setup, new Momentum(), 0.01, 0.9);
        for (int step = 0; step < 3; step++) {
            assertThat(descent.step()).isTrue();
        }
        Updates updates = descent.computeUpdates();
        Measured measured = Measured.of(network, setup, updates);
        for (int m = 0; m < MEMBERS; m++) {
            PlainMeasures plain = new PlainMeasures(network, setup, updates, m);
            for (int l = 1; l <= network.depth(); l++) {
                assertAgree(measured, m, l, plain.of(l));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theSignalsRatioIsTheProductOfItsTwoGains(Engine engine, Network network, Loss loss) {
        Setup setup = new Setup(engine, network, loss, MEMBERS, 8, 14);
        setup.pass();
        Measured measured = Measured.of(network, setup);
        for (int m = 0; m < MEMBERS; m++) {
            for (int l = network.lowestTrainable(); l < network.depth(); l++) {
                double gains = measured.get(m, l, Measure.GAIN_WEIGHTS) * measured.get(m, l, Measure.GAIN_SLOPE);
                assertThat(measured.get(m, l, Measure.DELTA_RATIO)).isCloseTo(gains, Offset.offset(1e-14 * gains));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aFrozenLayerHasNoGradientButASignalIfALowerOneIsTrained(Engine engine) {
        Network network = new Network(List.of(
                new Layer(2, 2, Activation.TANH, true, false),
                new Layer(2, 2, Activation.TANH, true, true),
                new Layer(2, 2, Activation.TANH, true, false)));
        Setup setup = new Setup(engine, network, new MeanSquaredError(), 1, 4, 15);
        setup.pass();
        Measured measured = Measured.of(network, setup);
        for (int frozen : new int[] {1, 3}) {
            for (Measure measure : List.of(
                    Measure.DW_NORM,
                    Measure.DW_RMS,
                    Measure.DW_MAX,
                    Measure.DW_STD_RATIO,
                    Measure.DB_NORM,
                    Measure.UPDATE_RATIO)) {
                assertThat(measured.get(0, frozen, measure)).isNaN();
            }
            assertThat(measured.histogram(0, frozen)).containsOnly(Double.NaN);
        }
        assertThat(measured.get(0, 1, Measure.DELTA_NORM)).isNaN();
        assertThat(measured.get(0, 3, Measure.DELTA_NORM)).isPositive();
        assertThat(measured.get(0, 1, Measure.MEAN_SLOPE)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aFormerRecordStepLeavesNothingBehind(Engine engine) {
        Network network = new Network(List.of(
                new Layer(2, 3, Activation.SIGMOID, true, true), new Layer(3, 1, Activation.SIGMOID, true, true)));
        Setup setup = new Setup(engine, network, new MeanSquaredError(), 2, 4, 16);
        Descent descent = new Descent(setup, new Momentum(), 0.5, 0.9);
        LayerMeasures reused = new LayerMeasures(network, setup.block());
        for (int step = 0; step < 3; step++) {
            Updates updates = descent.computeUpdates();
            double[] found = reused.take(setup.parameters(), setup.trace(), setup.gradients(), updates);
            assertThat(found)
                    .containsExactly(Measured.of(network, setup, updates).numbers());
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void unitsAreDeadWhereTheyAreZeroOnEveryRow(Engine engine) {
        Network network = new Network(List.of(new Layer(2, 3, Activation.RELU, true, true)));
        Setup setup = new Setup(engine, network, new MeanSquaredError(), 2, 6, 17);
        load(setup.parameters().get("b1"), 100, 100, 100, -100, 100, -100);
        setup.pass();
        Measured measured = Measured.of(network, setup);
        assertThat(measured.get(0, 1, Measure.DEAD)).isZero();
        assertThat(measured.get(1, 1, Measure.DEAD)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void saturationStartsAtTheStatedActivations(Engine engine) {
        // sigmoid(4.1846) = 0.985 and tanh(2.0923) = 0.97
        assertThat(saturated(engine, Activation.SIGMOID, 4.18, -4.18, 4.19, -4.19, 0))
                .isEqualTo(0.4);
        assertThat(saturated(engine, Activation.TANH, 2.09, -2.09, 2.1, 0, 0)).isEqualTo(0.2);
        assertThat(saturated(engine, Activation.RELU, -9, 9, 9, 9, 9)).isNaN();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void decadesOfTheHistogramIncludeTheirLowerEnd(Engine engine) {
        double[] dW = {0, 9.9e-13, 1e-12, -1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, -1e-3, 1e-2, 0.1, 1, 1e9};
        assertThat(histogram(engine, dW)).containsExactly(2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2);
        double[] justBelow = Arrays.stream(dW).map(Math::nextDown).toArray();
        justBelow[3] = Math.nextUp(-1e-11);
        justBelow[11] = Math.nextUp(-1e-3);
        assertThat(histogram(engine, justBelow)).containsExactly(3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theHistogramCountsEveryElementOnceInItsDecade(Engine engine) {
        Network network = new Network(List.of(new Layer(6, 7, Activation.TANH, true, true)));
        Setup setup = new Setup(engine, network, new MeanSquaredError(), 1, 4, 18);
        setup.pass();
        double[] expected = new double[14];
        for (double element : setup.gradients().of("W1").toDoubles()) {
            int decade = (int) Math.floor(Math.log10(Math.abs(element)));
            expected[Math.max(0, Math.min(13, decade + 13))]++;
        }
        assertThat(Measured.of(network, setup).histogram(0, 1)).containsExactly(expected);
        assertThat(Arrays.stream(expected).sum()).isEqualTo(42);
    }

    /** A gradient that is no number is not a small one. */
    @ParameterizedTest
    @MethodSource("engines")
    void theHistogramLeavesOutWhatIsNotANumber(Engine engine) {
        double[] counts = histogram(engine, new double[] {Double.NaN, Double.NaN, 0, 0.5, Double.NEGATIVE_INFINITY});
        assertThat(counts).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aUnitThatIsNotANumberIsNotDead(Engine engine) {
        Network network = new Network(List.of(new Layer(1, 2, Activation.IDENTITY, true, true)));
        Setup setup = new Setup(engine, network, new MeanSquaredError(), 1, 3, 19);
        setup.pass();
        setup.trace().a(1).fill(new double[] {0, Double.NaN, 0, 0, 0, 1});
        assertThat(Measured.of(network, setup).get(0, 1, Measure.DEAD)).isEqualTo(1);
    }

    @Test
    void columnsAreTheMeasuresAndThenTheDecades() {
        List<String> columns = Measure.columns();
        assertThat(columns.subList(0, 2)).containsExactly("dw_norm", "dw_rms");
        assertThat(columns.subList(Measure.values().length, columns.size()))
                .containsExactly(
                        "h_below_1e-12",
                        "h_1e-12",
                        "h_1e-11",
                        "h_1e-10",
                        "h_1e-9",
                        "h_1e-8",
                        "h_1e-7",
                        "h_1e-6",
                        "h_1e-5",
                        "h_1e-4",
                        "h_1e-3",
                        "h_1e-2",
                        "h_1e-1",
                        "h_1e0");
        assertThat(columns).doesNotHaveDuplicates();
    }

    private static void assertAgree(Measured measured, int member, int layer, Map<Measure, Double> expected) {
        for (Measure measure : Measure.values()) {
            double found = measured.get(member, layer, measure);
            String name = measure + " of layer " + layer + " of member " + member;
            if (expected.containsKey(measure)) {
                double value = expected.get(measure);
                assertThat(found).as(name).isCloseTo(value, Offset.offset(1e-12 * Math.abs(value)));
            } else {
                assertThat(found).as(name).isNaN();
            }
        }
    }

    private static double saturated(Engine engine, Activation activation, double... z) {
        Network network = new Network(List.of(new Layer(1, 1, activation, false, true)));
        Setup setup = new Setup(engine, network, new MeanSquaredError(), 1, z.length, 20);
        setup.trace().x().fill(z);
        setup.parameters().get("W1").fill(1);
        setup.pass();
        return Measured.of(network, setup).get(0, 1, Measure.SATURATED);
    }

    private static double[] histogram(Engine engine, double... dW) {
        Network network = new Network(List.of(new Layer(1, dW.length, Activation.TANH, true, true)));
        Setup setup = new Setup(engine, network, new MeanSquaredError(), 1, 2, 21);
        setup.pass();
        setup.gradients().of("W1").fill(dW);
        return Measured.of(network, setup).histogram(0, 1);
    }

    private static void load(Array array, double... numbers) {
        INDArray nd = MemberTransfer.zeros(array.members(), array.rows(), array.columns());
        MemberTransfer.write(nd, 0, numbers);
        array.load(nd, 0);
    }
}
