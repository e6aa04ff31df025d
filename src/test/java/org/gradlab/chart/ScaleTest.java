package org.gradlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @Test
    void linearTicksAreRoundNumbersWithinTheAxis() {
        assertThat(new LinearScale(-4.2, 4.2).ticks(5)).containsExactly(-4.0, -2.0, 0.0, 2.0, 4.0);
        assertThat(new LinearScale(0, 0.5).ticks(5)).containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5);
        assertThat(new LinearScale(0, 1.2e9).ticks(6)).containsExactly(0.0, 2e8, 4e8, 6e8, 8e8, 1e9, 1.2e9);
    }

    @Test
    void logarithmicTicksArePowersOfTenAndFewAreFilledIn() {
        assertThat(new LogScale(0.5, 2e4).ticks(5)).containsExactly(1.0, 10.0, 100.0, 1000.0, 10000.0);
        assertThat(new LogScale(1, 10).ticks(5)).containsExactly(1.0, 2.0, 5.0, 10.0);
        assertThat(new LogScale(1e-12, 1).ticks(4)).containsExactly(1e-12, 1e-9, 1e-6, 1e-3, 1.0);
    }

    @Test
    void positionsRunFromLowToHigh() {
        assertThat(new LinearScale(-2, 6).position(0)).isEqualTo(0.25);
        assertThat(new LogScale(0.01, 100).position(1)).isCloseTo(0.5, within(1e-12));
        assertThat(new LogScale(0.01, 100).position(0)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.30000000000000004, 0.3", "-25, -25", "1200000, 1.2e6", "0.00001, 1e-5", "100, 100"})
    void labelsAreShort(double tick, String label) {
        assertThat(new LinearScale(0, 1).label(tick)).isEqualTo(label);
    }

    @Test
    void emptyAndEndlessAxesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LinearScale(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LinearScale(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new LogScale(0, 1));
    }

    @Test
    void aPoleDoesNotStretchTheRange() {
        double[] hyperbola = new double[2001];
        for (int i = 0; i < hyperbola.length; i++) {
            hyperbola[i] = 1 / ((i - 1000) / 200.0);
        }
        LinearScale range = RobustRange.of(hyperbola);
        assertThat(List.of(-range.low(), range.high()))
                .allSatisfy(end -> assertThat(end).isBetween(1.0, 10.0));
        assertThat(RobustRange.of(3, 3, Double.NaN)).isEqualTo(new LinearScale(1.5, 4.5));
        assertThat(RobustRange.of()).isEqualTo(new LinearScale(-1, 1));
    }
}
