package org.gradlab.restart;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Puts indices in the ascending order of numbers, of which NaN is the greatest; ties keep their order. No object is made of an index. */
final class RankOrder {

    private RankOrder() {}

    /** The {@code indices} in the order of {@code numbers}, which has one for every index. */
    static int[] of(int[] indices, double[] numbers) {
        double[] sorted =
                IntStream.of(indices).mapToDouble(i -> numbers[i]).sorted().toArray();
        int[] taken = new int[sorted.length];
        int[] order = new int[sorted.length];
        for (int index : indices) {
            int first = first(sorted, numbers[index]);
            order[first + taken[first]] = index;
            taken[first]++;
        }
        return order;
    }

    /** Where the first of all numbers that equal {@code number} stands. */
    private static int first(double[] sorted, double number) {
        int first = Arrays.binarySearch(sorted, number);
        int low = 0;
        while (low < first) {
            int middle = (low + first) >>> 1;
            if (Double.compare(sorted[middle], number) < 0) {
                low = middle + 1;
            } else {
                first = middle;
            }
        }
        return first;
    }
}
