package org.gradlab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradlab.network.TestLayers.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.gradlab.array.Array;
import org.gradlab.array.Engine;
import org.gradlab.initializer.Initializer;
import org.gradlab.initializer.Scaled;
import org.gradlab.initializer.Scaled.Distribution;
import org.gradlab.initializer.Scaled.Fan;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Identity;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.Network;
import org.gradlab.network.Setup;
import org.gradlab.network.Sigmoid;
import org.gradlab.network.TestEngines;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Role;
import org.gradlab.state.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Slopes and gains of the sigmoid against integrals over a normal z and the mean field of wide networks. */
class SignalGainTest {

    private static final int WIDTH = 200;
    private static final int DEPTH = 8;
    private static final int MEMBERS = 4;

    static Stream<Arguments> gains() {
        return TestEngines.all()
                .flatMap(engine -> Stream.of(
                        Arguments.of(engine, 1 / 3.0, 0.1414),
                        Arguments.of(engine, 1.0, 0.2361),
                        Arguments.of(engine, 16.0, 0.6316)));
    }

    /** Means of sigmoid' and of its square for z ~ N(0, s^2). */
    @ParameterizedTest
    @CsvSource({
        "0, 0.25, 0.0625",
        "0.5, 0.236044, 0.056035",
        "1, 0.206621, 0.044836",
        "2, 0.151426, 0.029025",
        "3, 0.114838, 0.020751",
        "5, 0.075140, 0.012953"
    })
    void theSlopeOfNormalArgumentsIsItsIntegral(double s, double meanSlope, double meanSquare) {
        Engine engine = TestEngines.all().findFirst().orElseThrow();
        Network network =
                new Network(1, List.of(layer(1, new Sigmoid(), false, true), layer(1, new Identity(), false, true)));
        Setup setup = new Setup(engine, network, new MeanSquaredError(), 1, 20_000, 3);
        setup.state().get("W1").fill(s);
        setup.state().get("W2").fill(1);
        setup.pass();
        // A signal of ones comes back through W2: what is left of it is the slope alone.
        setup.network().layer(2).delta().fill(1);
        setup.network().backwardFromLogits(Step.training(0));
        Measured measured = Measured.of(network, setup);
        assertThat(measured.get(0, 1, Measure.MEAN_SLOPE)).isCloseTo(meanSlope, Offset.offset(0.002));
        assertThat(Math.pow(measured.get(0, 1, Measure.GAIN_SLOPE), 2)).isCloseTo(meanSquare, Offset.offset(0.001));
        assertThat(measured.get(0, 1, Measure.GAIN_WEIGHTS)).isCloseTo(1, Offset.offset(1e-12));
    }

    /** The mean field is exact for infinite width; here the mean over layers and members is within five percent. */
    @ParameterizedTest
    @MethodSource("gains")
    void aWideSigmoidNetworkLosesItsSignalAsTheMeanFieldSays(Engine engine, double variance, double gain) {
        Network network = sigmoids();
        Setup setup = new Setup(engine, network, new MeanSquaredError(), MEMBERS, 8, 5);
        Initializer initializer = new Scaled(variance, Fan.AVERAGE, Distribution.UNIFORM);
        for (int l = 1; l <= DEPTH; l++) {
            draw(initializer, l, setup.state().get("W" + l));
        }
        setup.pass();
        Measured measured = Measured.of(network, setup);
        List<Double> ratios = new ArrayList<>();
        for (int m = 0; m < MEMBERS; m++) {
            for (int l = 2; l < DEPTH; l++) {
                ratios.add(measured.get(m, l, Measure.DELTA_RATIO));
            }
        }
        double mean = ratios.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertThat(mean).isCloseTo(gain, Percentage.withPercentage(5));
    }

    /** At z = 0 every layer's slope is at its largest, and it is still a quarter. */
    @ParameterizedTest
    @MethodSource("engines")
    void theSlopeAtZeroIsAQuarter(Engine engine) {
        Network network = sigmoids();
        Setup setup = new Setup(engine, network, new MeanSquaredError(), MEMBERS, 2, 6);
        setup.state().row(Role.PARAMETER).fill(0);
        setup.pass();
        Measured measured = Measured.of(network, setup);
        for (int l = 1; l <= DEPTH; l++) {
            assertThat(measured.get(MEMBERS - 1, l, Measure.MEAN_SLOPE)).isEqualTo(0.25);
        }
    }

    static Stream<Engine> engines() {
        return TestEngines.all();
    }

    private static Network sigmoids() {
        List<LayerSpec> layers = new ArrayList<>();
        for (int l = 1; l <= DEPTH; l++) {
            layers.add(layer(WIDTH, new Sigmoid(), false, true));
        }
        return new Network(WIDTH, layers);
    }

    private static void draw(Initializer initializer, int l, Array w) {
        int size = WIDTH * WIDTH;
        double[] all = new double[MEMBERS * size];
        for (int m = 0; m < MEMBERS; m++) {
            RandomStream stream = new RandomStream(l, m, Purpose.INITIALIZATION);
            System.arraycopy(initializer.weights(WIDTH, WIDTH, stream), 0, all, m * size, size);
        }
        w.load(all, 0);
    }
}
