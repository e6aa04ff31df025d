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
        assertThat(LogicGate.XOR.rows(1, Scaling.NONE).inOneColumn().y()).containsExactly(0, 1, 1, 0);
        assertThat(LogicGate.AND.rows(1, Scaling.NONE).inOneColumn().y()).containsExactly(0, 0, 0, 1);
        assertThat(LogicGate.OR.rows(1, Scaling.NONE).inOneColumn().y()).containsExactly(0, 1, 1, 1);
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        for (DataSource generator : List.of(
                new Circles(50, 0.1),
                new Moons(50, 0.1),
                new Spirals(50, 0.1, 3, 1.5),
                new Blobs(50, 1, 4),
                new Sine(50, 0.1))) {
            assertThat(generator.rows(3, Scaling.NONE).x())
                    .containsExactly(generator.rows(3, Scaling.NONE).x());
            assertThat(generator.rows(3, Scaling.NONE).fingerprint())
                    .isEqualTo(generator.rows(3, Scaling.NONE).fingerprint())
                    .isNotEqualTo(generator.rows(4, Scaling.NONE).fingerprint());
        }
    }

    @Test
    void circlesHaveTheirRadii() {
        Dataset data = new Circles(101, 0).rows(1, Scaling.NONE);
        for (int row = 0; row < data.rows(); row++) {
            double radius = Math.hypot(data.x()[2 * row], data.x()[2 * row + 1]);
            assertThat(radius).isCloseTo(data.label(row) == 0 ? 1 : 0.5, Offset.offset(1e-12));
        }
    }

    @Test
    void noiseHasTheStandardDeviationThatWasAskedFor() {
        Dataset clean = new Moons(4000, 0).rows(1, Scaling.NONE);
        Dataset noisy = new Moons(4000, 0.3).rows(1, Scaling.NONE);
        double variance = IntStream.range(0, clean.x().length)
                .mapToDouble(i -> Math.pow(noisy.x()[i] - clean.x()[i], 2))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance)).isCloseTo(0.3, Offset.offset(0.01));
    }

    @Test
    void classesAreBalanced() {
        Dataset data = new Spirals(31, 0, 3, 1).rows(1, Scaling.NONE);
        assertThat(IntStream.range(0, 3)
                        .mapToLong(label -> IntStream.range(0, data.rows())
                                .filter(row -> data.label(row) == label)
                                .count()))
                .containsExactly(11L, 10L, 10L);
    }

    @Test
    void spiralArmsEndOnTheUnitCircle() {
        Dataset data = new Spirals(40, 0, 2, 1).rows(1, Scaling.NONE);
        double radius = Math.hypot(data.x()[2 * 39], data.x()[2 * 39 + 1]);
        assertThat(radius).isCloseTo(1, Offset.offset(1e-12));
    }

    @Test
    void sineSpansOnePeriod() {
        Dataset data = new Sine(101, 0).rows(1, Scaling.NONE);
        assertThat(data.x()[0]).isEqualTo(-Math.PI);
        assertThat(data.x()[100]).isEqualTo(Math.PI);
        assertThat(data.y()[75]).isCloseTo(1, Offset.offset(1e-12));
    }

    /** The numbers are those of a second implementation in another language. */
    @Test
    void theFirstPointsAreTheSameOnEveryMachine() {
        assertThat(firstPoint(new Circles(10, 0.1))).containsExactly(0.8867120949936798, 0.06926999662057089);
        assertThat(firstPoint(new Moons(10, 0.1))).containsExactly(0.8867120949936798, 0.06926999662057089);
        assertThat(firstPoint(new Spirals(10, 0.1, 2, 1))).containsExactly(-0.05148450613133074, 0.2594812998796016);
        assertThat(firstPoint(new Blobs(10, 1, 3))).containsExactly(1.7954286310293421, 0.6450507707989107);
        assertThat(new Sine(10, 0.1).rows(7, Scaling.NONE).y()[0]).isEqualTo(-0.11328790500632036);
    }

    @Test
    void blobsLieAroundCentersInsideTheSquare() {
        Dataset exact = new Blobs(30, 0, 3).rows(5, Scaling.NONE);
        Dataset noisy = new Blobs(3000, 0.5, 3).rows(5, Scaling.NONE);
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

    private static double[] firstPoint(DataSource generator) {
        return Arrays.copyOf(generator.rows(7, Scaling.NONE).x(), 2);
    }
}
