package org.gradlab.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankOrderTest {

    @Test
    void isThatOfAStableSort() {
        double[] some = {Double.NaN, Double.POSITIVE_INFINITY, -0.0, 0.0, 1, 2, Double.NEGATIVE_INFINITY};
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] numbers = IntStream.range(0, random.nextInt(60))
                    .mapToDouble(i -> some[random.nextInt(some.length)])
                    .toArray();
            int[] chosen = IntStream.range(0, numbers.length)
                    .filter(i -> random.nextInt(4) > 0)
                    .toArray();
            int[] expected = IntStream.of(chosen)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> numbers[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();

            assertThat(RankOrder.of(chosen, numbers)).as("seed %d", seed).isEqualTo(expected);
        }
    }
}
