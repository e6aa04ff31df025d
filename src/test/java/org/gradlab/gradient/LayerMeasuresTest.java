package org.gradlab.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.gradlab.array.Array;
import org.gradlab.array.Engine;
import org.gradlab.loss.CategoricalCrossEntropy;
import org.gradlab.network.Activation;
import org.gradlab.network.Layer;
import org.gradlab.network.Network;
import org.gradlab.network.Setup;
import org.gradlab.network.TestEngines;
import org.gradlab.parameter.Updates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every measure of every layer and member against its formula, computed from copies of the arrays. */
class LayerMeasuresTest {

    private static final int MEMBERS = 3;
    private static final double RATE = 0.1;
    private static final List<String> COLUMNS = Measure.columns();

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyMeasureIsItsFormula(Engine engine) {
        Network network = network(true);
        Taken taken = new Taken(engine, network);
        for (int m = 0; m < MEMBERS; m++) {
            for (int l = 1; l <= 3; l++) {
                double[] w = taken.matrix(taken.setup.parameters().get("W" + l), m);
                double[] dW = taken.matrix(taken.setup.gradients().of("W" + l), m);
                double[] db = taken.matrix(taken.setup.gradients().of("b" + l), m);
                double[] a = taken.matrix(taken.setup.trace().a(l), m);
                double[] delta = taken.matrix(taken.setup.trace().delta(l), m);
                taken.expect(m, l, Measure.DW_NORM, norm(dW));
                taken.expect(m, l, Measure.DW_RMS, norm(dW) / Math.sqrt(dW.length));
                taken.expect(m, l, Measure.DW_MAX, maxOfAbs(dW));
                taken.expect(m, l, Measure.DW_STD_RATIO, deviation(dW) / deviation(w));
                taken.expect(m, l, Measure.DB_NORM, norm(db));
                taken.expect(m, l, Measure.DELTA_NORM, norm(delta));
                taken.expect(m, l, Measure.UPDATE_RATIO, Math.log10(RATE * meanOfAbs(dW) / meanOfAbs(w)));
                taken.expect(m, l, Measure.W_NORM, norm(w));
                taken.expect(m, l, Measure.A_MEAN, Arrays.stream(a).average().orElseThrow());
                taken.expect(m, l, Measure.A_STD, deviation(a));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theReceiptOfTheSignalAddsUp(Engine engine) {
        Taken taken = new Taken(engine, network(true));
        for (int m = 0; m < MEMBERS; m++) {
            for (int l = 1; l <= 2; l++) {
                double below = norm(taken.matrix(taken.setup.trace().delta(l), m));
                double between = norm(taken.matrix(taken.setup.trace().upstream(l), m));
                double above = norm(taken.matrix(taken.setup.trace().delta(l + 1), m));
                taken.expect(m, l, Measure.GAIN_WEIGHTS, between / above);
                taken.expect(m, l, Measure.GAIN_SLOPE, below / between);
                taken.expect(m, l, Measure.DELTA_RATIO, below / above);
                assertThat(taken.at(m, l, Measure.GAIN_WEIGHTS) * taken.at(m, l, Measure.GAIN_SLOPE))
                        .isCloseTo(taken.at(m, l, Measure.DELTA_RATIO), Percentage.withPercentage(1e-10));
            }
            assertThat(taken.at(m, 3, Measure.DELTA_RATIO)).isNaN();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void saturationAndSlopeFollowTheActivation(Engine engine) {
        Taken taken = new Taken(engine, network(true));
        for (int m = 0; m < MEMBERS; m++) {
            double[] sigmoid = taken.matrix(taken.setup.trace().a(1), m);
            double[] tanh = taken.matrix(taken.setup.trace().a(2), m);
            taken.expect(m, 1, Measure.SATURATED, share(sigmoid, 0.015, 0.985));
            taken.expect(m, 2, Measure.SATURATED, share(tanh, -0.97, 0.97));
            assertThat(taken.at(m, 3, Measure.SATURATED)).isNaN();
            taken.expect(
                    m,
                    1,
                    Measure.MEAN_SLOPE,
                    Arrays.stream(sigmoid).map(a -> a * (1 - a)).average().orElseThrow());
            taken.expect(
                    m,
                    2,
                    Measure.MEAN_SLOPE,
                    Arrays.stream(tanh).map(a -> 1 - a * a).average().orElseThrow());
            assertThat(taken.at(m, 3, Measure.MEAN_SLOPE)).isNaN();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theHistogramCountsEveryElementOnceInItsDecade(Engine engine) {
        Taken taken = new Taken(engine, network(true));
        int first = Measure.values().length;
        for (int m = 0; m < MEMBERS; m++) {
            for (int l = 1; l <= 3; l++) {
                double[] dW = taken.matrix(taken.setup.gradients().of("W" + l), m);
                double[] expected = new double[COLUMNS.size() - first];
                for (double element : dW) {
                    int decade = (int) Math.floor(Math.log10(Math.abs(element)));
                    expected[Math.max(0, Math.min(expected.length - 1, decade + 13))]++;
                }
                for (int bin = 0; bin < expected.length; bin++) {
                    assertThat(taken.value(m, l, first + bin)).isEqualTo(expected[bin]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aFrozenLayerHasNoGradientAndNothingBelowTheLowestTrainableOneHasADelta(Engine engine) {
        Taken taken = new Taken(engine, network(false));
        for (Measure none :
                List.of(Measure.DW_NORM, Measure.DW_RMS, Measure.DB_NORM, Measure.UPDATE_RATIO, Measure.DELTA_NORM)) {
            assertThat(taken.at(0, 1, none)).isNaN();
        }
        assertThat(taken.at(0, 1, Measure.W_NORM)).isPositive();
        assertThat(taken.at(0, 1, Measure.A_STD)).isPositive();
        assertThat(taken.at(0, 2, Measure.DELTA_NORM)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aUnitIsDeadIfItIsZeroOnEveryRow(Engine engine) {
        Network network = new Network(
                List.of(new Layer(3, 6, Activation.RELU, true, true), new Layer(6, 3, Activation.SOFTMAX, true, true)));
        Taken taken = new Taken(engine, network);
        for (int m = 0; m < MEMBERS; m++) {
            double[] a = taken.matrix(taken.setup.trace().a(1), m);
            long dead = IntStream.range(0, 6)
                    .filter(unit -> IntStream.range(0, a.length / 6).allMatch(row -> a[row * 6 + unit] == 0))
                    .count();
            assertThat(taken.at(m, 1, Measure.DEAD)).isEqualTo((double) dead);
        }
    }

    private static Network network(boolean firstTrainable) {
        return new Network(List.of(
                new Layer(3, 5, Activation.SIGMOID, true, firstTrainable),
                new Layer(5, 4, Activation.TANH, true, true),
                new Layer(4, 3, Activation.SOFTMAX, true, true)));
    }

    private static double norm(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
    }

    private static double maxOfAbs(double[] x) {
        return Arrays.stream(x).map(Math::abs).max().orElseThrow();
    }

    private static double meanOfAbs(double[] x) {
        return Arrays.stream(x).map(Math::abs).average().orElseThrow();
    }

    private static double deviation(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    }

    private static double share(double[] x, double low, double high) {
        return (double) Arrays.stream(x).filter(v -> v < low || v > high).count() / x.length;
    }

    /** The measures of a random pass. */
    private static final class Taken {

        private final Setup setup;
        private final int layers;
        private final double[] values;

        Taken(Engine engine, Network network) {
            this.setup = new Setup(engine, network, new CategoricalCrossEntropy(), MEMBERS, 6, 31);
            this.layers = network.depth();
            setup.pass();
            Updates updates = network.space().updates(setup.block());
            updates.flat().scale(setup.gradients().flat(), -RATE);
            this.values = new LayerMeasures(network, setup.block())
                    .take(setup.parameters(), setup.trace(), setup.gradients(), updates);
        }

        double[] matrix(Array array, int member) {
            int size = array.rows() * array.columns();
            return Arrays.copyOfRange(array.toDoubles(), member * size, (member + 1) * size);
        }

        double value(int member, int layer, int column) {
            return values[(member * layers + layer - 1) * COLUMNS.size() + column];
        }

        double at(int member, int layer, Measure measure) {
            return value(member, layer, COLUMNS.indexOf(measure.column()));
        }

        void expect(int member, int layer, Measure measure, double expected) {
            assertThat(at(member, layer, measure))
                    .as("%s of layer %d of member %d", measure, layer, member)
                    .isCloseTo(expected, Offset.offset(1e-11 * (1 + Math.abs(expected))));
        }
    }
}
