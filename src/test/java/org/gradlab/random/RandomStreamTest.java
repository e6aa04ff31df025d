package org.gradlab.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

    @Test
    void theFirstNumbersNeverChange() {
        RandomStream stream = new RandomStream(7, 3, Purpose.INITIALIZATION);
        assertThat(new long[] {stream.nextLong(), stream.nextLong()})
                .containsExactly(9210791969368999746L, 5522656081864587472L);
    }

    @Test
    void seedsMembersAndPurposesHaveStreamsOfTheirOwn() {
        Set<Long> firsts = new HashSet<>();
        for (long seed = -2; seed < 3; seed++) {
            for (long member = 0; member < 200; member++) {
                for (Purpose purpose : Purpose.values()) {
                    firsts.add(new RandomStream(seed, member, purpose).nextLong());
                }
            }
        }
        assertThat(firsts).hasSize(5 * 200 * Purpose.values().length);
    }

    @Test
    void seedZeroRepeatsLikeAnyOther() {
        assertThat(new RandomStream(0, 0, Purpose.DATA).nextDouble())
                .isEqualTo(new RandomStream(0, 0, Purpose.DATA).nextDouble());
    }

    @Test
    void gaussiansHaveMeanZeroAndVarianceOne() {
        RandomStream stream = new RandomStream(1, 0, Purpose.DATA);
        double[] numbers = IntStream.range(0, 200_000)
                .mapToDouble(i -> stream.nextGaussian())
                .toArray();
        double mean = IntStream.range(0, numbers.length)
                .mapToDouble(i -> numbers[i])
                .average()
                .orElseThrow();
        double square = IntStream.range(0, numbers.length)
                .mapToDouble(i -> numbers[i] * numbers[i])
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0, Offset.offset(0.01));
        assertThat(square).isCloseTo(1, Offset.offset(0.02));
    }

    @Test
    void neighboringMembersAreUncorrelated() {
        double sum = 0;
        for (int member = 0; member < 50_000; member++) {
            double here = new RandomStream(5, member, Purpose.INITIALIZATION).nextDouble() - 0.5;
            double next = new RandomStream(5, member + 1, Purpose.INITIALIZATION).nextDouble() - 0.5;
            sum += 12 * here * next;
        }
        assertThat(sum / 50_000).isCloseTo(0, Offset.offset(0.02));
    }

    @Test
    void boundedIntegersFillTheirRange() {
        RandomStream stream = new RandomStream(2, 0, Purpose.DATA);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[stream.nextInt(7)]++;
        }
        assertThat(IntStream.of(counts)).allMatch(count -> count > 9_500 && count < 10_500);
    }

    @Test
    void aPermutationHasEveryNumberOnce() {
        int[] order = new RandomStream(3, 0, Purpose.SHUFFLE).permutation(100);
        assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, 100).toArray());
        assertThat(order).isNotEqualTo(IntStream.range(0, 100).toArray());
    }

    @Test
    void boundsOfAnySizeAreKept() {
        RandomStream stream = new RandomStream(2, 1, Purpose.DATA);
        for (int bound : new int[] {1, 2, 3, 1 << 30, Integer.MAX_VALUE}) {
            for (int i = 0; i < 1_000; i++) {
                assertThat(stream.nextInt(bound)).isBetween(0, bound - 1);
            }
        }
        assertThatIllegalArgumentException().isThrownBy(() -> stream.nextInt(0)).withMessageContaining("0");
    }

    @Test
    void uniformNumbersFillTheUnitIntervalEvenly() {
        RandomStream stream = new RandomStream(9, 0, Purpose.DATA);
        int bins = 100;
        int draws = 100_000;
        int[] counts = new int[bins];
        for (int i = 0; i < draws; i++) {
            counts[(int) (bins * stream.nextDouble())]++;
        }
        double expected = (double) draws / bins;
        double chiSquare = IntStream.of(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        // 99 degrees of freedom: mean 99, standard deviation 14
        assertThat(chiSquare).isBetween(57.0, 149.0);
    }

    /** The seed was computed backwards from a first draw whose bits are all set. */
    @Test
    void theLargestDrawStaysBelowTheUpperBound() {
        long seed = 7560340619174407086L;
        assertThat(new RandomStream(seed, 0, Purpose.DATA).nextLong()).isEqualTo(-1);
        assertThat(new RandomStream(seed, 0, Purpose.DATA).nextDouble()).isLessThan(1);
        assertThat(new RandomStream(seed, 0, Purpose.DATA).nextUniform(1, 2)).isLessThan(2);
        assertThat(new RandomStream(seed, 0, Purpose.DATA).nextInt(7)).isEqualTo(6);
    }

    @Test
    void everyOrderIsAsLikelyAsAnyOther() {
        RandomStream stream = new RandomStream(6, 0, Purpose.SHUFFLE);
        Map<List<Integer>, Integer> counts = new HashMap<>();
        for (int i = 0; i < 24_000; i++) {
            List<Integer> order = IntStream.of(stream.permutation(4)).boxed().toList();
            counts.merge(order, 1, Integer::sum);
        }
        assertThat(counts).hasSize(24);
        assertThat(counts.values()).allMatch(count -> count > 850 && count < 1_150);
    }

    @Test
    void aNumberIsTheSameByItsPosition() {
        long key = RandomStream.key(7, 3, Purpose.INITIALIZATION);
        RandomStream stream = new RandomStream(7, 3, Purpose.INITIALIZATION);
        for (int position = 0; position < 5; position++) {
            assertThat(RandomStream.uniform(key, position)).isEqualTo(stream.nextDouble());
        }
    }

    @Test
    void aUniformNumberLiesWhereItShould() {
        RandomStream stream = new RandomStream(1, 0, Purpose.INITIALIZATION);
        RandomStream same = new RandomStream(1, 0, Purpose.INITIALIZATION);
        for (int i = 0; i < 100; i++) {
            assertThat(stream.nextUniform(2, 5)).isEqualTo(2 + 3 * same.nextDouble());
        }
        assertThat(stream.nextUniform(1, Math.nextUp(1.0))).isEqualTo(1);
        assertThat(stream.nextUniform(4, 4)).isEqualTo(4);
    }
}
