package org.gradlab.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void areInterpolatedAsNumPyDoes() {
        // numpy.percentile([3, 1, 2, 10], [0, 5, 25, 50, 75, 95, 100])
        assertThat(Quantiles.of(new double[] {3, 1, 2, 10}, 4))
                .containsExactly(new double[] {1, 1.15, 1.75, 2.5, 4.75, 8.95, 10}, Offset.offset(1e-15));
    }

    @Test
    void areThoseOfTheSortedNumbersWhateverTheirOrder() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int count = 1 + random.nextInt(400);
            int kinds = 1 + random.nextInt(count);
            double[] numbers =
                    random.ints(count, 0, kinds).mapToDouble(i -> Math.sin(i)).toArray();
            double[] sorted = numbers.clone();
            Arrays.sort(sorted);

            double[] quantiles = Quantiles.of(numbers, count);

            for (int q = 0; q < quantiles.length; q++) {
                double place = Quantiles.PERCENT.get(q) * (count - 1) / 100.0;
                double below = sorted[(int) place];
                double above = sorted[(int) Math.ceil(place)];
                assertThat(quantiles[q])
                        .as("quantile %d, seed %d", q, seed)
                        .isBetween(below, above)
                        .isCloseTo(below + (place - (int) place) * (above - below), Offset.offset(1e-12));
            }
        }
    }

    @Test
    void onlyTheFirstNumbersCount() {
        assertThat(Quantiles.of(new double[] {5, -100, 100}, 1)).containsOnly(5);
        assertThat(Quantiles.of(new double[] {5}, 0)).containsOnly(Double.NaN);
    }
}
