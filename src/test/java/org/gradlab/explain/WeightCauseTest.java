package org.gradlab.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Offset;
import org.gradlab.run.ParameterElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moves a weight sums to its derivative. */
class WeightCauseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "xor W1[1,2]",
                "xor b2[0]",
                "iris W2[7,1]",
                "iris b1[3]",
                "remedies/batch-norm W3[2,5]",
                "deep-tanh W7[0,1]"
            })
    void theSamplesSumToTheDerivative(String config, String element) throws Exception {
        WeightCause cause = new WeightCause(Moments.step(config, 2), ParameterElement.parse(element));
        assertThat(sum(cause.samples()))
                .isCloseTo(cause.derivative(), Offset.offset(1e-13 + 1e-12 * Math.abs(cause.derivative())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"xor W1[1,2] 1", "iris W1[3,1] 3", "iris b1[3] 3", "deep-tanh W6[2,1] 8", "xor W2[1,0] 1"})
    void thePathsSumToWhatTheirSampleAdds(String config, String element, int paths) throws Exception {
        WeightCause cause = new WeightCause(Moments.step(config, 1), ParameterElement.parse(element));
        assertThat(cause.hasPaths()).isTrue();
        assertThat(cause.pathCount()).isEqualTo(paths);
        for (int sample = 0; sample < 4; sample++) {
            double part = cause.samples().get(sample).value();
            assertThat(cause.paths(sample)).hasSize(paths);
            assertThat(sum(cause.paths(sample))).isCloseTo(part, Offset.offset(1e-14 + 1e-12 * Math.abs(part)));
        }
    }

    @Test
    void pathsThroughANormalizationAreNotListed() throws Exception {
        WeightCause cause = new WeightCause(Moments.step("remedies/batch-norm", 0), ParameterElement.parse("W1[0,0]"));
        assertThat(cause.hasPaths()).isFalse();
    }

    @Test
    void anElementThatTheNetworkHasNotIsRefused() throws Exception {
        TracedStep step = Moments.step("backpropagation", 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightCause(step, ParameterElement.parse("W3[0,0]")))
                .withMessageContaining("the network has no W3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightCause(step, ParameterElement.parse("W1[2,0]")))
                .withMessageContaining("W1 has 2 rows and 2 columns, counted from 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightCause(step, ParameterElement.parse("b1[0]")))
                .withMessageContaining("is not trained");
    }

    @Test
    void aNudgeDoesWhatTheDerivativeForetellsToFirstOrder() throws Exception {
        TracedStep step = Moments.step("xor", 5);
        Nudge coarse = Nudge.of(step, "W2[1,0]=+0.02");
        Nudge fine = Nudge.of(step, "W2[1,0]=+0.01");
        double unforetold = coarse.after() - coarse.before() - coarse.foretold();
        assertThat(unforetold / (fine.after() - fine.before() - fine.foretold()))
                .isCloseTo(4, Offset.offset(0.1));
        double weight = step.array("W2").at(1, 0);
        assertThat(Nudge.of(step, "W2[1,0]=0.5").change()).isEqualTo(0.5 - weight);
        assertThat(Nudge.of(step, "W2[1,0]=-1e-3").change()).isEqualTo(-1e-3);
    }

    private static double sum(Iterable<Contribution> parts) {
        double sum = 0;
        for (Contribution part : parts) {
            sum += part.value();
        }
        return sum;
    }
}
