package org.gradlab.loss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which targets a loss refuses: those for which it is no loss, or its gradient that of another. */
class TargetsTest {

    @Test
    void aBinaryTargetIsFromZeroToOne() {
        Loss loss = new BinaryCrossEntropy();
        assertThat(loss.refusal(new double[] {0, 1, 0.5})).isEmpty();
        assertThat(loss.refusal(new double[] {0, 1 + 1e-15})).contains("targets from 0 to 1");
        assertThat(loss.refusal(new double[] {-Double.MIN_VALUE})).isPresent();
        assertThat(loss.refusal(new double[] {Double.NaN})).isPresent();
    }

    @Test
    void theSharesOfARowAreNotNegativeAndSumToOne() {
        Loss loss = new CategoricalCrossEntropy();
        assertThat(loss.refusal(new double[] {0, 1, 0})).isEmpty();
        assertThat(loss.refusal(new double[] {0.1, 0.2, 0.7})).isEmpty();
        assertThat(loss.refusal(new double[] {0.5, 0.5 + 0.9e-9})).isEmpty();
        assertThat(loss.refusal(new double[] {0.5, 0.5 + 1.1e-9}))
                .contains("targets of at least 0 whose sum over a row is 1");
        assertThat(loss.refusal(new double[] {0.5, 0.4})).isPresent();
        assertThat(loss.refusal(new double[] {1.5, -0.5})).isPresent();
    }

    @Test
    void squaresTakeAnyTarget() {
        assertThat(new HalfSquaredError().refusal(new double[] {-7, 1e9})).isEmpty();
    }
}
