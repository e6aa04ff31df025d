package org.gradlab.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StabilityLimitTest {

    @Test
    void limitsAreTheKnownOnes() {
        assertThat(StabilityLimit.ofDescent().at(0.4)).isCloseTo(5, within(1e-12));
        assertThat(StabilityLimit.ofMomentum(0.9).at(1)).isCloseTo(3.8, within(1e-12));
        assertThat(StabilityLimit.ofAdam(0.9).at(1)).isCloseTo(38, within(1e-12));
        assertThat(StabilityLimit.ofNesterov(0).at(1)).isEqualTo(2);
        assertThat(StabilityLimit.ofDescent().greatestRate(5)).isCloseTo(0.4, within(1e-12));
        assertThat(StabilityLimit.ofDescent().greatestRate(-1)).isInfinite();
    }
}
