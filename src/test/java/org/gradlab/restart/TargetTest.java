package org.gradlab.restart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void aLossIsReachedFromAboveAndAnAccuracyFromBelow() {
        Target loss = new Target.Loss(0.01);
        assertThat(loss.isReached(0.01, Double.NaN)).isTrue();
        assertThat(loss.isReached(Math.nextUp(0.01), 1)).isFalse();
        assertThat(loss.isReached(Double.NaN, 1)).isFalse();
        assertThat(loss.words()).isEqualTo("loss <= 0.01");

        Target accuracy = new Target.Accuracy(0.9);
        assertThat(accuracy.isReached(5, 0.9)).isTrue();
        assertThat(accuracy.isReached(0, Math.nextDown(0.9))).isFalse();
        assertThat(accuracy.isReached(0, Double.NaN)).isFalse();
        assertThat(accuracy.words()).isEqualTo("accuracy >= 0.9");

        assertThat(new Target.None().isReached(0, 1)).isFalse();
        assertThat(new Target.None().words()).isEqualTo("no target");
    }
}
