package org.gradlab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradlab.network.TestLayers.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.gradlab.array.Engine;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Activation;
import org.gradlab.network.Descent;
import org.gradlab.network.Identity;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.LeakyRelu;
import org.gradlab.network.Network;
import org.gradlab.network.Relu;
import org.gradlab.network.Setup;
import org.gradlab.network.Sigmoid;
import org.gradlab.network.Softmax;
import org.gradlab.network.Softplus;
import org.gradlab.network.Tanh;
import org.gradlab.network.TestEngines;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayerMeasuresTest {

    private static final int MEMBERS = 3;

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    static Stream<Arguments> networks() {
        Network elementWise = new Network(
                3,
                List.of(
                        layer(4, new Softplus(), true, false),
                        LayerSpec.of(5, new Relu()),
                        layer(4, new Sigmoid(), true, false),
                        layer(3, LeakyRelu.of(LeakyRelu.STANDARD_LEAK), false, true),
                        LayerSpec.of(4, new Tanh()),
                        LayerSpec.of(2, new Identity())));
        Network classes = new Network(2, List.of(layer(1, new Tanh(), false, true), LayerSpec.of(3, new Softmax())));
        return TestEngines.all()
                .flatMap(engine -> Stream.of(
                        Arguments.of(engine, elementWise, new MeanSquaredError()),
                        Arguments.of(engine, classes, new CategoricalCrossEntropy())));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyMeasureIsWhatItsDefinitionSaysAndNaNWhereThereIsNone(Engine engine, Network network, Loss loss) {
        Optimizer optimizer = Optimizer.of(new Momentum(List.of(0.9)), 0.01);
        Setup setup = new Setup(engine, network, loss, optimizer, MEMBERS, 8, 13);
        Descent descent = new Descent(setup);
        for (int step = 0; step < 3; step++) {
            assertThat(descent.step()).isTrue();
        }
        descent.computeUpdates();
        Measured measured = Measured.of(network, setup);
        for (int m = 0; m < MEMBERS; m++) {
            PlainMeasures plain = new PlainMeasures(network, setup, m);
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
        Network network = new Network(
                2,
                List.of(
                        layer(2, new Tanh(), true, false),
                        LayerSpec.of(2, new Tanh()),
                        layer(2, new Tanh(), true, false)));
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
        Network network = new Network(2, List.of(LayerSpec.of(3, new Sigmoid()), LayerSpec.of(1, new Sigmoid())));
        Optimizer optimizer = Optimizer.of(new Momentum(List.of(0.9)), 0.5);
        Setup setup = new Setup(engine, network, new MeanSquaredError(), optimizer, 2, 4, 16);
        Descent descent = new Descent(setup);
        LayerMeasures reused = new LayerMeasures(network, setup.workspace());
        for (int step = 0; step < 3; step++) {
            descent.computeUpdates();
            double[] found = reused.take(setup.network());
            assertThat(found).containsExactly(Measured.of(network, setup).numbers());
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void unitsAreDeadWhereTheyAreZeroOnEveryRow(Engine engine) {
        Network network = new Network(2, List.of(LayerSpec.of(3, new Relu())));
        Setup setup = new Setup(engine, network, new MeanSquaredError(), 2, 6, 17);
        setup.state().get("b1").load(new double[] {100, 100, 100, -100, 100, -100}, 0);
        setup.pass();
        Measured measured = Measured.of(network, setup);
        assertThat(measured.get(0, 1, Measure.DEAD)).isZero();
        assertThat(measured.get(1, 1, Measure.DEAD)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void saturationStartsAtTheStatedActivations(Engine engine) {
        // sigmoid(4.1846) = 0.985 and tanh(2.0923) = 0.97
        assertThat(saturated(engine, new Sigmoid(), 4.18, -4.18, 4.19, -4.19, 0))
                .isEqualTo(0.4);
        assertThat(saturated(engine, new Tanh(), 2.09, -2.09, 2.1, 0, 0)).isEqualTo(0.2);
        assertThat(saturated(engine, new Relu(), -9, 9, 9, 9, 9)).isNaN();
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
        Network network = new Network(6, List.of(LayerSpec.of(7, new Tanh())));
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
        Network network = new Network(1, List.of(LayerSpec.of(2, new Identity())));
        Setup setup = new Setup(engine, network, new MeanSquaredError(), 1, 3, 19);
        setup.pass();
        setup.network().layer(1).a().fill(new double[] {0, Double.NaN, 0, 0, 0, 1});
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
        Network network = new Network(1, List.of(layer(1, activation, false, true)));
        Setup setup = new Setup(engine, network, new MeanSquaredError(), 1, z.length, 20);
        setup.network().x().fill(z);
        setup.state().get("W1").fill(1);
        setup.pass();
        return Measured.of(network, setup).get(0, 1, Measure.SATURATED);
    }

    private static double[] histogram(Engine engine, double... dW) {
        Network network = new Network(1, List.of(LayerSpec.of(dW.length, new Tanh())));
        Setup setup = new Setup(engine, network, new MeanSquaredError(), 1, 2, 21);
        setup.pass();
        setup.gradients().of("W1").fill(dW);
        return Measured.of(network, setup).histogram(0, 1);
    }
}
