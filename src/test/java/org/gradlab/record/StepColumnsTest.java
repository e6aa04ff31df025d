package org.gradlab.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gradlab.restart.Quantiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepColumnsTest {

    /** With so many columns, a column has 256 numbers in memory. */
    private static final int COLUMNS = 4_096;

    @TempDir
    Path folder;

    @Test
    void numbersThatDoNotFitTheMemoryAreNotForgotten() throws IOException {
        double[] numbers = new SplittableRandom(5).doubles(1_000).toArray();
        double[] expected = Quantiles.of(numbers.clone(), numbers.length);
        try (StepColumns columns = StepColumns.of(COLUMNS, numbers.length, folder)) {
            for (int step = 0; step < 3; step++) {
                for (double number : numbers) {
                    columns.add(0, number);
                    columns.add(COLUMNS - 1, -step);
                }
                assertThat(columns.finite(0)).isEqualTo(numbers.length);
                assertThat(columns.quantiles(0)).isEqualTo(expected);
                assertThat(columns.quantiles(COLUMNS - 1)).containsOnly(0.0 - step);
                columns.clear();
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void onlyFiniteNumbersCount() throws IOException {
        try (StepColumns columns = StepColumns.of(2, 5, folder)) {
            for (double number : new double[] {Double.NaN, 4, Double.POSITIVE_INFINITY, -0.0, 2}) {
                columns.add(1, number);
            }
            assertThat(columns.finite(0)).isZero();
            assertThat(columns.quantiles(0)).containsOnly(Double.NaN);
            assertThat(columns.finite(1)).isEqualTo(3);
            assertThat(DoubleStream.of(columns.quantiles(1)).limit(1)).containsExactly(0.0);
            assertThat(columns.quantiles(1)[3]).isEqualTo(2);
        }
    }
}
