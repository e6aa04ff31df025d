package org.gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final Dataset IRIS = new CsvSource(
                    Path.of("data", "iris.csv"), List.of(), List.of("species"), Optional.empty())
            .rows(0, Scaling.STANDARD);

    @Test
    void aStratifiedSplitKeepsTheSharesOfTheClasses() {
        DataParts parts = new Split(0.6, 0.2, 0.2).apply(IRIS, true, 4);
        for (int label = 0; label < 3; label++) {
            assertThat(count(parts.train(), label)).isEqualTo(30);
            assertThat(count(parts.validation(), label)).isEqualTo(10);
            assertThat(count(parts.test(), label)).isEqualTo(10);
        }
    }

    @Test
    void everyRowIsInOnePart() {
        DataParts parts = new Split(0.55, 0.3, 0.15).apply(IRIS, false, 4);
        int rows =
                parts.train().rows() + parts.validation().rows() + parts.test().rows();
        assertThat(rows).isEqualTo(150);
        assertThat(sum(parts.train()) + sum(parts.validation()) + sum(parts.test()))
                .isCloseTo(sum(IRIS), Offset.offset(1e-9));
    }

    @Test
    void theSeedDecides() {
        Split split = new Split(0.5, 0, 0.5);
        assertThat(split.apply(IRIS, true, 1).train().x())
                .containsExactly(split.apply(IRIS, true, 1).train().x());
        assertThat(split.apply(IRIS, true, 1).train().x())
                .isNotEqualTo(split.apply(IRIS, true, 2).train().x());
    }

    @Test
    void withoutASplitAllRowsTrainInTheirOrder() {
        DataParts parts = Split.NONE.apply(IRIS, true, 1);
        assertThat(parts.train()).isSameAs(IRIS);
        assertThat(parts.test().rows()).isZero();
    }

    @Test
    void aPartWithoutRowsIsRefused() {
        Dataset tiny = IRIS.subset(new int[] {0, 60, 120});
        assertThatThrownBy(() -> new Split(0.9, 0, 0.1).apply(tiny, false, 1))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("enough rows for a test part of 0.1; found 3 rows in all");
    }

    @Test
    void aRareClassIsInEveryPart() {
        Dataset rare = IRIS.subset(IntStream.concat(IntStream.range(0, 3), IntStream.range(50, 150))
                .toArray());
        DataParts parts = new Split(0.8, 0.1, 0.1).apply(rare, true, 1);
        assertThat(List.of(parts.train(), parts.validation(), parts.test()))
                .allSatisfy(part -> assertThat(count(part, 0)).isEqualTo(1));
    }

    @Test
    void aClassWithFewerRowsThanPartsIsRefused() {
        Dataset rare = IRIS.subset(IntStream.range(48, 120).toArray());
        assertThatThrownBy(() -> new Split(0.8, 0.1, 0.1).apply(rare, true, 1))
                .isInstanceOf(DataException.class)
                .hasMessage("data.split: expected at least 3 rows of every class, one a part;"
                        + " found 2 of class \"setosa\"");
    }

    @Test
    void largestRemaindersGetTheRowsThatRoundingLeaves() {
        assertThat(Apportionment.of(50, new double[] {0.7, 0, 0.3})).containsExactly(35, 0, 15);
        assertThat(Apportionment.of(59, new double[] {0.7, 0, 0.3})).containsExactly(41, 0, 18);
        assertThat(Apportionment.of(11, new double[] {0.6, 0.2, 0.2})).containsExactly(7, 2, 2);
    }

    @Test
    void classesThatAreSharedOutByThemselvesKeepTheTotals() {
        double[] fractions = {0.7, 0.2, 0.1};
        assertThat(Apportionment.ofClasses(new int[] {100, 100, 100}, fractions))
                .isDeepEqualTo(new int[][] {{70, 20, 10}, {70, 20, 10}, {70, 20, 10}});
        assertThat(Apportionment.ofClasses(new int[] {33, 33, 34}, fractions))
                .satisfies(counts -> assertThat(totals(counts)).containsExactly(70, 20, 10));
    }

    @Test
    void everyClassIsWithinOneRowOfItsFractions() {
        for (long seed = 0; seed < 300; seed++) {
            RandomStream stream = new RandomStream(seed, 0, Purpose.DATA);
            double validation = 0.1 + 0.3 * stream.nextDouble();
            double[] fractions = {0.9 - validation, validation, 0.1};
            int[] rows = new int[2 + stream.nextInt(6)];
            Arrays.setAll(rows, c -> 10 + stream.nextInt(40));
            int[][] counts = Apportionment.ofClasses(rows, fractions);
            assertThat(totals(counts))
                    .as("seed %d", seed)
                    .containsExactly(Apportionment.of(Arrays.stream(rows).sum(), fractions));
            for (int c = 0; c < rows.length; c++) {
                assertThat(Arrays.stream(counts[c]).sum()).as("seed %d", seed).isEqualTo(rows[c]);
                for (int part = 0; part < 3; part++) {
                    assertThat((double) counts[c][part])
                            .as("seed %d", seed)
                            .isCloseTo(fractions[part] * rows[c], Offset.offset(1 + 1e-9));
                }
            }
        }
    }

    private static int[] totals(int[][] counts) {
        int[] totals = new int[3];
        for (int[] ofClass : counts) {
            Arrays.setAll(totals, part -> totals[part] + ofClass[part]);
        }
        return totals;
    }

    @Test
    void standardizationIsFittedOnTheTrainingPartAlone() {
        DataParts parts = new Split(0.5, 0.25, 0.25).apply(IRIS, true, 4);
        Scaler scaler = Scaler.standard(parts.train());
        Dataset scaled = parts.scaled(scaler).train();
        for (int f = 0; f < 4; f++) {
            int feature = f;
            double[] column = IntStream.range(0, scaled.rows())
                    .mapToDouble(row -> scaled.x()[row * 4 + feature])
                    .toArray();
            double mean = IntStream.range(0, column.length)
                    .mapToDouble(i -> column[i])
                    .average()
                    .orElseThrow();
            double variance = IntStream.range(0, column.length)
                    .mapToDouble(i -> column[i] * column[i])
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(0, Offset.offset(1e-12));
            assertThat(variance).isCloseTo(1, Offset.offset(1e-12));
        }
        assertThat(parts.scaled(scaler).test().x()[0])
                .isEqualTo((parts.test().x()[0] - scaler.shift()[0]) / scaler.scale()[0]);
    }

    @Test
    void minMaxScalingMapsTheTrainingPartToZeroToOneAndLeavesConstantsAtZero() {
        Dataset data = new Dataset(
                List.of("a", "b"), new Targets.Numbers(List.of("y")), new double[] {2, 7, 4, 7, 3, 7}, new double[] {
                    0, 0, 0
                });
        assertThat(Scaler.minMax(data).apply(data).x()).containsExactly(0, 0, 1, 0, 0.5, 0);
    }

    @Test
    void aColumnThatRoundingMakesSeemToVaryIsOnlyShifted() {
        double[] x = new double[11];
        Arrays.fill(x, 0.1);
        Dataset data = new Dataset(List.of("a"), new Targets.Numbers(List.of("y")), x, new double[11]);
        assertThat(Scaler.standard(data).apply(new double[] {0.1, 1.1})).containsExactly(0, 1);
    }

    @Test
    void aColumnThatDiffersByLessThanRoundingIsOnlyShifted() {
        assertThat(standardized(new double[] {3, Math.nextUp(3.0), 3}, 3, 4)).containsExactly(0, 1);
        assertThat(standardized(new double[] {0, 0, 0}, 0, 2)).containsExactly(0, 2);
        assertThat(standardized(new double[] {1e6, 1e6 + 1e-5, 1e6}, 1e6 + 1e-5)[0])
                .isCloseTo(Math.sqrt(2), Offset.offset(1e-3));
    }

    private static double[] standardized(double[] column, double... x) {
        Dataset data = new Dataset(List.of("a"), new Targets.Numbers(List.of("y")), column, new double[column.length]);
        return Scaler.standard(data).apply(x);
    }

    private static double sum(Dataset data) {
        return Arrays.stream(data.x()).sum();
    }

    private static long count(Dataset data, int label) {
        return IntStream.range(0, data.rows())
                .filter(row -> data.label(row) == label)
                .count();
    }

    @Test
    void aClassWithoutATrainingRowIsRefused() {
        Split split = new Split(0.02, 0, 0.98);
        int refused = 0;
        for (int seed = 0; seed < 12; seed++) {
            int drawn = seed;
            DataException refusal = catchThrowableOfType(DataException.class, () -> split.apply(IRIS, false, drawn));
            if (refusal != null) {
                assertThat(refusal)
                        .hasMessageContaining("expected a training row of every class; found none of class \"");
                refused++;
            } else {
                DataParts parts = split.apply(IRIS, false, seed);
                assertThat(IntStream.range(0, 3)).allMatch(label -> count(parts.train(), label) > 0);
            }
        }
        // Three rows of three classes are one of each with probability 2/9.
        assertThat(refused).isBetween(5, 11);
    }
}
