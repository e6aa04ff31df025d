package org.gradlab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersReportTest {

    private static final double FROZEN = Double.NaN;
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void barsOfBothStepsShareOneLogScale() {
        LayersReport report = new LayersReport(at(0, 1e-4, 1e-2), at(5000, 1e-6, 1e-4));

        assertThat(report.lines(new Display(100, false)))
                .containsExactly(
                        "The first layer's gradient is 100 times smaller than the last layer's at step 0 and at step 5,000.",
                        "first layer : last layer = 0.01 at step 0, 0.01 at step 5,000",
                        "layer   norm of dW    rms  step 0                  norm of dW    rms  step 5,000",
                        "layer1      0.0001  5e-05  ███████████                  1e-06  5e-07  ▏",
                        "layer2        0.01  0.005  ██████████████████████      0.0001  5e-05  ███████████");
        assertThat(report.lines(new Display(80, 24, false)))
                .startsWith(
                        "The first layer's gradient is 100 times smaller than the last layer's at step 0",
                        "and at step 5,000.",
                        "layer   norm of dW  step 0                   norm of dW  step 5,000");
    }

    @Test
    void stepsThatDifferAreToldApart() {
        assertThat(new LayersReport(at(0, 1e-4, 1e-2), at(7, 1, 1)).headline())
                .isEqualTo("The first layer's gradient is 100 times smaller than the last layer's at step 0, and is "
                        + "about as large as the last layer's at step 7.");
        assertThat(new LayersReport(at(0, FROZEN, 2), at(7, FROZEN, 0.5)).headline())
                .isEqualTo("The only trained layer's gradient has the norm 0.5 at step 7.");
    }

    @Test
    void frozenLayersAreSaidToBe() {
        LayersReport report = new LayersReport(at(0, FROZEN, 2, 1), at(0, FROZEN, 2, 1));

        assertThat(report.lines(new Display(80, false)))
                .containsExactly(
                        "The first trained layer's gradient is 2.0 times larger than the last layer's at",
                        "step 0.",
                        "layer   norm of dW  rms  step 0",
                        "layer1           -    -  frozen",
                        "layer2           2    1  ████████████████████████",
                        "layer3           1  0.5  █████████████████████▋");
    }

    @Test
    void sentenceSaysHowMuchSmallerOrLarger() {
        assertThat(sentence(1.2e-6, 1, 4.1e-3))
                .isEqualTo("The first layer's gradient is 3,400 times smaller than the last layer's "
                        + "(norm of dW at step 7: 1.2e-06 against 0.0041).");
        assertThat(sentence(8, 2)).contains("is 4.0 times larger than the last layer's (");
        assertThat(sentence(1.4, 1)).contains("is about as large as the last layer's (");
        assertThat(sentence(1, 1.4)).contains("is about as large as the last layer's (");
        assertThat(sentence(Double.MIN_VALUE, 1)).contains("is more than 1e+308 times smaller");
    }

    @Test
    void sentenceKnowsZeroAndWhatIsNotFinite() {
        assertThat(sentence(0, 1)).contains("gradient is exactly zero, unlike the last layer's (");
        assertThat(sentence(1, 0)).contains("gradient is not zero, but the last layer's is (");
        assertThat(sentence(0, 0)).contains("gradient is exactly zero, and so is the last layer's (");
        assertThat(sentence(INFINITE, 1)).contains("cannot be compared with the last layer's, as not both are finite");
    }

    @Test
    void sentenceComparesTheLayersThatTrain() {
        assertThat(sentence(1, 10, FROZEN))
                .startsWith("The first layer's gradient is 10 times smaller than the last trained layer's (");
        assertThat(sentence(FROZEN, 10)).isEqualTo("The only trained layer's gradient has the norm 10 at step 7.");
        assertThat(sentence(0.5)).isEqualTo("The only layer's gradient has the norm 0.5 at step 7.");
        assertThat(sentence(FROZEN, FROZEN)).isEqualTo("Every layer is frozen: no gradient is formed.");
    }

    @Test
    void stepsOfDifferentLayersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LayersReport(at(0, 1), at(1, 1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> at(0));
    }

    private static String sentence(double... norms) {
        return new LayersReport(at(0, norms), at(7, norms)).sentences().get(1);
    }

    private static LayersAtStep at(long step, double... norms) {
        List<LayerGradient> layers = new ArrayList<>();
        for (double norm : norms) {
            layers.add(new LayerGradient("layer" + (layers.size() + 1), norm, norm / 2));
        }
        return new LayersAtStep(step, layers);
    }
}
