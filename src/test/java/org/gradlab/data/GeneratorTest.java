package org.gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    @Test
    void gatesHaveTheirTruthTables() {
        assertThat(Generator.Gate.XOR.generate(1).inOneColumn().y()).containsExactly(0, 1, 1, 0);
        assertThat(Generator.Gate.AND.generate(1).inOneColumn().y()).containsExactly(0, 0, 0, 1);
        assertThat(Generator.Gate.OR.generate(1).inOneColumn().y()).containsExactly(0, 1, 1, 1);
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        for (Generator generator : List.of(
                new Generator.Circles(50, 0.1),
                new Generator.Moons(50, 0.1),
                new Generator.Spirals(50, 0.1, 3, 1.5),
                new Generator.Blobs(50, 1, 4),
                new Generator.Sine(50, 0.1))) {
            assertThat(generator.generate(3).x())
                    .containsExactly(generator.generate(3).x());
            assertThat(generator.generate(3).fingerprint())
                    .isEqualTo(generator.generate(3).fingerprint())
                    .isNotEqualTo(generator.generate(4).fingerprint());
        }
    }

    @Test
    void circlesHaveTheirRadii() {
        Dataset data = new Generator.Circles(101, 0).generate(1);
        for (int row = 0; row < data.rows(); row++) {
            double radius = Math.hypot(data.x()[2 * row], data.x()[2 * row + 1]);
            assertThat(radius).isCloseTo(data.label(row) == 0 ? 1 : 0.5, Offset.offset(1e-12));
        }
    }

    @Test
    void noiseHasTheStandardDeviationThatWasAskedFor() {
        Dataset clean = new Generator.Moons(4000, 0).generate(1);
        Dataset noisy = new Generator.Moons(4000, 0.3).generate(1);
        double variance = IntStream.range(0, clean.x().length)
                .mapToDouble(i -> Math.pow(noisy.x()[i] - clean.x()[i], 2))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance)).isCloseTo(0.3, Offset.offset(0.01));
    }

    @Test
    void classesAreBalanced() {
        Dataset data = new Generator.Spirals(31, 0, 3, 1).generate(1);
        assertThat(IntStream.range(0, 3)
                        .mapToLong(label -> IntStream.range(0, data.rows())
                                .filter(row -> data.label(row) == label)
                                .count()))
                .containsExactly(11L, 10L, 10L);
    }

    @Test
    void spiralArmsEndOnTheUnitCircle() {
        Dataset data = new Generator.Spirals(40, 0, 2, 1).generate(1);
        double radius = Math.hypot(data.x()[2 * 39], data.x()[2 * 39 + 1]);
        assertThat(radius).isCloseTo(1, Offset.offset(1e-12));
    }

    @Test
    void sineSpansOnePeriod() {
        Dataset data = new Generator.Sine(101, 0).generate(1);
        assertThat(data.x()[0]).isEqualTo(-Math.PI);
        assertThat(data.x()[100]).isEqualTo(Math.PI);
        assertThat(data.y()[75]).isCloseTo(1, Offset.offset(1e-12));
    }

    /** The numbers are those of a second implementation in another language. */
    @Test
    void theFirstPointsAreTheSameOnEveryMachine() {
        assertThat(firstPoint(new Generator.Circles(10, 0.1))).containsExactly(0.8867120949936798, 0.06926999662057089);
        assertThat(firstPoint(new Generator.Moons(10, 0.1))).containsExactly(0.8867120949936798, 0.06926999662057089);
        assertThat(firstPoint(new Generator.Spirals(10, 0.1, 2, 1)))
                .containsExactly(-0.05148450613133074, 0.2594812998796016);
        assertThat(firstPoint(new Generator.Blobs(10, 1, 3))).containsExactly(1.7954286310293421, 0.6450507707989107);
        assertThat(new Generator.Sine(10, 0.1).generate(7).y()[0]).isEqualTo(-0.11328790500632036);
    }

    @Test
    void blobsLieAroundCentersInsideTheSquare() {
        Dataset exact = new Generator.Blobs(30, 0, 3).generate(5);
        Dataset noisy = new Generator.Blobs(3000, 0.5, 3).generate(5);
        assertThat(Arrays.stream(exact.x())).allMatch(coordinate -> Math.abs(coordinate) <= 5);
        for (int label = 0; label < 3; label++) {
            int blob = label;
            double mean = IntStream.range(0, noisy.rows())
                    .filter(row -> noisy.label(row) == blob)
                    .mapToDouble(row -> noisy.x()[2 * row])
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(exact.x()[2 * blob], Offset.offset(0.06));
        }
    }

    private static double[] firstPoint(Generator generator) {
        return Arrays.copyOf(generator.generate(7).x(), 2);
    }
}
