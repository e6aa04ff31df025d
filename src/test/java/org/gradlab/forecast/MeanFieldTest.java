package org.gradlab.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.gradlab.initializer.Initializer;
import org.gradlab.initializer.Scaled;
import org.gradlab.initializer.Uniform;
import org.gradlab.network.Activation;
import org.gradlab.network.Identity;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.Network;
import org.gradlab.network.Relu;
import org.gradlab.network.Sigmoid;
import org.gradlab.network.Tanh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Theory gives the numbers that are known. */
class MeanFieldTest {

    private static final int WIDTH = 500;

    @ParameterizedTest
    @CsvSource({
        "0, 0.25, 0.0625",
        "0.5, 0.236044, 0.056035",
        "1, 0.206621, 0.044836",
        "2, 0.151426, 0.029025",
        "3, 0.114838, 0.020751",
        "5, 0.075145, 0.012970"
    })
    void slopesOfTheSigmoidHaveTheirMeans(double deviation, double mean, double meanSquare) {
        Sigmoid sigmoid = new Sigmoid();

        assertThat(Gaussian.expectation(sigmoid.slope()::at, 0, deviation * deviation))
                .isCloseTo(mean, within(1e-6));
        assertThat(Gaussian.expectation(z -> Math.pow(sigmoid.slope().at(z), 2), 0, deviation * deviation))
                .isCloseTo(meanSquare, within(1e-6));
    }

    @Test
    void aWideSigmoidNetLosesWhatIsKnown() {
        double limit = 1 / Math.sqrt(WIDTH);

        assertThat(gain(new Uniform(-limit, limit))).isCloseTo(0.1414, within(5e-5));
        assertThat(gain(Scaled.GLOROT_UNIFORM)).isCloseTo(0.2361, within(5e-5));
        double four = 4 * Math.sqrt(3.0 / WIDTH);
        assertThat(gain(new Uniform(-four, four))).isCloseTo(0.6316, within(5e-5));
    }

    @Test
    void inReluHeKeepsTheSignalThatGlorotHalvesInEachLayer() {
        assertThat(meanSquareAfter(30, new Scaled(2, Scaled.Fan.INPUTS, Scaled.Distribution.NORMAL)))
                .isCloseTo(1, within(1e-12));
        assertThat(meanSquareAfter(30, Scaled.GLOROT_UNIFORM)).isCloseTo(Math.pow(2, -30), within(1e-20));
    }

    @Test
    void smallTanhIsNearlyLinear() {
        LayerForecast layer = layers(new Tanh(), 2, Scaled.GLOROT_UNIFORM, 1e-8).get(0);

        assertThat(layer.gain()).isCloseTo(1, within(1e-7));
        assertThat(layer.activationVariance()).isCloseTo(1e-8, within(1e-15));
    }

    /** A linear layer with n var(W) = 1 sends back as much as its skip connection does, so that the mean square doubles. */
    @Test
    void aSkipConnectionAddsWhatItSendsBack() {
        LayerSpec plain = new LayerSpec(WIDTH, new Identity(), false, true, Optional.empty(), List.of());
        LayerSpec skipped = plain.withResidual(1);
        List<LayerForecast> each = new MeanField(
                        new Network(WIDTH, List.of(plain, skipped, skipped, plain)),
                        Collections.nCopies(4, Scaled.GLOROT_UNIFORM))
                .layers(0, 1);
        List<LayerForecast> overTwo = new MeanField(
                        new Network(WIDTH, List.of(plain, plain, plain.withResidual(2), plain)),
                        Collections.nCopies(4, Scaled.GLOROT_UNIFORM))
                .layers(0, 1);

        assertThat(numbers(each, LayerForecast::chi))
                .usingComparatorWithPrecision(1e-12)
                .startsWith(2, 2, 1);
        assertThat(numbers(each, LayerForecast::meanSquare))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(1, 1, 2, 4);
        assertThat(numbers(overTwo, LayerForecast::chi))
                .usingComparatorWithPrecision(1e-12)
                .startsWith(2, 1, 1);
    }

    @Test
    void theSlopeOfEveryActivationIsBounded() {
        assertThat(SlopeBound.of(new Sigmoid())).isEqualTo(0.25);
        assertThat(SlopeBound.of(new Tanh())).isEqualTo(1);
        assertThat(SlopeBound.of(new Relu())).isEqualTo(1);
    }

    @Test
    void theDepthIsTheOneAtWhichTheSignalIsLost() {
        Forecast forecast = new Forecast(layers(new Sigmoid(), 12, Scaled.GLOROT_UNIFORM, 1), List.of(), 12.0 / WIDTH);

        assertThat(forecast.greatestDepth()).hasValue((int) (Math.log(1e-6) / Math.log(0.2361)));
        assertThat(forecast.isNarrow()).isFalse();
    }

    private static double[] numbers(List<LayerForecast> layers, ToDoubleFunction<LayerForecast> of) {
        return layers.stream().mapToDouble(of).toArray();
    }

    private static double gain(Initializer initializer) {
        return layers(new Sigmoid(), 12, initializer, 1).get(10).gain();
    }

    private static double meanSquareAfter(int depth, Initializer initializer) {
        List<LayerForecast> layers = layers(new Relu(), depth + 1, initializer, 1);
        return layers.get(depth).meanSquare() / layers.get(0).meanSquare();
    }

    private static List<LayerForecast> layers(
            Activation activation, int depth, Initializer initializer, double inputMeanSquare) {
        LayerSpec layer = new LayerSpec(WIDTH, activation, false, true, Optional.empty(), List.of());
        List<LayerSpec> specs = new ArrayList<>(Collections.nCopies(depth, layer));
        return new MeanField(new Network(WIDTH, specs), Collections.nCopies(depth, initializer))
                .layers(0, inputMeanSquare);
    }
}
