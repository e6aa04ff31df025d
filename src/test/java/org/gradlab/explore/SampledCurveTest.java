package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.gradlab.explore.SampledCurve.Sample;
import org.junit.jupiter.api.Test;

class SampledCurveTest {

    @Test
    void polesAreGaps() {
        assertThat(gaps(x -> 1 / x, -5, 4)).isEqualTo(1);
        assertThat(gaps(Math::tan, -4, 4)).isEqualTo(2);
    }

    @Test
    void leapsAreGapsAndSteepSlopesAreNot() {
        assertThat(gaps(x -> x < 0.123 ? -1 : 1 + x, -5, 5)).isEqualTo(1);
        assertThat(gaps(x -> Math.tanh(1e4 * x) + x, -5, 5.1)).isZero();
        assertThat(gaps(Math::exp, -50, 50)).isZero();
        assertThat(gaps(x -> x * x, -5, 5)).isZero();
    }

    @Test
    void whatHasNoValueIsAGap() {
        List<Sample> samples = SampledCurve.of(Math::log, new Range("x", -1, 1)).samples();
        assertThat(samples)
                .allSatisfy(sample -> assertThat(Double.isNaN(sample.y())).isEqualTo(sample.x() <= 0));
    }

    private static long gaps(DoubleUnaryOperator function, double low, double high) {
        return SampledCurve.of(function, new Range("x", low, high)).samples().stream()
                .filter(sample -> Double.isNaN(sample.y()))
                .count();
    }
}
