package org.gradlab.initializer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.gradlab.initializer.Scaled.Distribution;
import org.gradlab.initializer.Scaled.Fan;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InitializerTest {

    /** Glorot: 2 / (in + out); He: 2 / in; LeCun: 1 / in. */
    @ParameterizedTest
    @CsvSource({"1, AVERAGE, 0.005", "2, INPUTS, 0.00666667", "1, INPUTS, 0.00333333"})
    void scaledWeightsHaveTheVarianceOfTheirFormula(double gain, Fan fan, double variance) {
        for (Distribution distribution : Distribution.values()) {
            double[] w = new Scaled(gain, fan, distribution).weights(300, 100, stream());
            double found = Arrays.stream(w).map(x -> x * x).average().orElseThrow();
            assertThat(found).isCloseTo(variance, Percentage.withPercentage(3));
            assertThat(Arrays.stream(w).average().orElseThrow()).isCloseTo(0, Offset.offset(0.002));
        }
    }

    @Test
    void uniformGlorotWeightsKeepToTheirLimit() {
        double limit = Math.sqrt(6.0 / (30 + 10));
        double[] w = new Scaled(1, Fan.AVERAGE, Distribution.UNIFORM).weights(30, 10, stream());
        assertThat(Arrays.stream(w)).allMatch(x -> Math.abs(x) <= limit);
        assertThat(Arrays.stream(w).map(Math::abs).max().orElseThrow()).isGreaterThan(0.95 * limit);
    }

    @ParameterizedTest
    @CsvSource({"8, 3", "3, 8", "5, 5", "1, 4", "4, 1"})
    void orthogonalWeightsHaveOrthonormalRowsOrColumnsTimesTheGain(int inputs, int units) {
        double gain = 1.5;
        double[] w = new Orthogonal(gain).weights(inputs, units, stream());
        boolean rows = inputs <= units;
        int count = Math.min(inputs, units);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double dot = 0;
                for (int k = 0; k < Math.max(inputs, units); k++) {
                    dot += rows ? w[i * units + k] * w[j * units + k] : w[k * units + i] * w[k * units + j];
                }
                assertThat(dot).isCloseTo(i == j ? gain * gain : 0, Offset.offset(1e-12));
            }
        }
    }

    @Test
    void scaledInitializersStartBiasesAtZeroAndPlainOnesDrawThem() {
        assertThat(new Orthogonal(1).biases(4, stream())).containsOnly(0);
        assertThat(new Constant(0.3).biases(4, stream())).containsOnly(0.3);
        assertThat(Arrays.stream(new Uniform(1, 2).biases(4, stream()))).allMatch(b -> b >= 1 && b < 2);
    }

    @Test
    void plainInitializersHaveTheMomentsTheyName() {
        double[] uniform = new Uniform(-1, 3).weights(200, 100, stream());
        assertThat(Arrays.stream(uniform)).allMatch(x -> x >= -1 && x < 3);
        assertThat(mean(uniform)).isCloseTo(1, Offset.offset(0.03));
        assertThat(variance(uniform)).isCloseTo(16 / 12.0, Percentage.withPercentage(3));
        double[] normal = new Normal(-2, 0.5).weights(200, 100, stream());
        assertThat(mean(normal)).isCloseTo(-2, Offset.offset(0.015));
        assertThat(variance(normal)).isCloseTo(0.25, Percentage.withPercentage(4));
        assertThat(new Constant(0.25).weights(2, 3, stream())).hasSize(6).containsOnly(0.25);
    }

    @ParameterizedTest
    @MethodSource("drawing")
    void theSameStreamGivesTheSameNumbersAndAnotherMemberOthers(Initializer initializer) {
        double[] first = initializer.weights(4, 6, stream());
        assertThat(first).hasSize(24);
        assertThat(initializer.weights(4, 6, stream())).containsExactly(first);
        assertThat(initializer.weights(4, 6, new RandomStream(4, 1, Purpose.INITIALIZATION)))
                .doesNotContain(first);
    }

    @ParameterizedTest
    @MethodSource("drawing")
    void theNextLayerContinuesTheStream(Initializer initializer) {
        RandomStream stream = stream();
        double[] first = initializer.weights(4, 6, stream);
        assertThat(initializer.weights(4, 6, stream)).doesNotContain(first);
    }

    static Stream<Initializer> drawing() {
        return Stream.of(
                new Uniform(-1, 1),
                new Normal(0, 1),
                new Scaled(2, Fan.INPUTS, Distribution.NORMAL),
                new Scaled(1, Fan.AVERAGE, Distribution.UNIFORM),
                new Orthogonal(1));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    }

    private static RandomStream stream() {
        return new RandomStream(4, 0, Purpose.INITIALIZATION);
    }

    /** Glorot: 2 / (in + out); He: 2 / in; a uniform number's variance is the square of its range over 12. */
    @Test
    void momentsAreThoseOfTheFormulas() {
        assertThat(new Uniform(-1, 4).moments(3, 5)).isEqualTo(new Moments(1.5, 25 / 12.0));
        assertThat(new Uniform(-1, 4).biasMoments()).isEqualTo(new Moments(1.5, 25 / 12.0));
        assertThat(new Normal(-2, 0.5).moments(3, 5)).isEqualTo(new Moments(-2, 0.25));
        assertThat(new Normal(-2, 0.5).biasMoments()).isEqualTo(new Moments(-2, 0.25));
        assertThat(new Scaled(1, Fan.AVERAGE, Distribution.NORMAL).moments(3, 5))
                .isEqualTo(new Moments(0, 0.25));
        assertThat(new Scaled(2, Fan.INPUTS, Distribution.UNIFORM).moments(4, 9))
                .isEqualTo(new Moments(0, 0.5));
        assertThat(new Scaled(2, Fan.INPUTS, Distribution.UNIFORM).biasMoments())
                .isEqualTo(new Moments(0, 0));
        assertThat(new Orthogonal(1.5).moments(3, 9)).isEqualTo(new Moments(0, 0.25));
        assertThat(new Constant(0.3).moments(3, 5)).isEqualTo(new Moments(0.3, 0));
        assertThat(new Constant(0.3).biasMoments()).isEqualTo(new Moments(0.3, 0));
        assertThat(new Zeros().moments(3, 5)).isEqualTo(new Moments(0, 0));
    }

    @Test
    void givenNumbersAreTakenAsTheyAre() {
        Given given = new Given(List.of(List.of(1.0, 2.0, 3.0), List.of(4.0, 5.0, 9.0)), List.of(1.0, 3.0, 8.0));

        assertThat(given.weights(2, 3, stream())).containsExactly(1, 2, 3, 4, 5, 9);
        assertThat(given.biases(3, stream())).containsExactly(1, 3, 8);
        // The mean is 4, and the squares of the distances to it are 9, 4, 1, 0, 1 and 25.
        assertThat(given.moments(2, 3)).isEqualTo(new Moments(4, 40 / 6.0));
        assertThat(given.biasMoments()).isEqualTo(new Moments(4, 26 / 3.0));
        assertThat(given.refusal(2, 3)).isEmpty();
        String expected = "weights of 3 lists of 2 numbers, and as many biases: the layer has 3 inputs and 2 units";
        assertThat(given.refusal(3, 2)).contains(expected);
        assertThat(given.refusal(2, 4)).isPresent();
        assertThat(new Given(List.of(List.of(1.0)), List.of(1.0, 2.0)).refusal(1, 1))
                .isPresent();
        Given unbiased = new Given(List.of(List.of(1.0)), List.of());
        assertThat(unbiased.refusal(1, 1)).isEmpty();
        assertThat(unbiased.biases(1, stream())).containsExactly(0);
        assertThat(unbiased.biasMoments()).isEqualTo(new Moments(0, 0));
    }

    @Test
    void whatDrawsNothingSaysSo() {
        assertThat(drawing()).allMatch(Initializer::isRandom);
        assertThat(Stream.of(new Zeros(), new Constant(1), new Given(List.of(), List.of())))
                .noneMatch(Initializer::isRandom);
        assertThat(new Zeros().weights(2, 3, stream())).hasSize(6).containsOnly(0);
    }
}
