package org.gradlab.restart;

import java.util.Arrays;
import java.util.List;

/**
 * Exact quantiles. The quantile p of sorted numbers x_0 ... x_(n-1) lies at h = p (n - 1) and is interpolated linearly between
 * its neighbours: x_i + (h - i) (x_(i+1) - x_i) with i = floor(h), as NumPy and R do unless told otherwise.
 */
public final class Quantiles {

    /** The quantiles of a summary, in percent. */
    public static final List<Integer> PERCENT = List.of(0, 5, 25, 50, 75, 95, 100);

    private Quantiles() {}

    /**
     * The quantiles {@link #PERCENT} of the first {@code count} of {@code numbers}, which are finite; NaN if there are none.
     * Modified: the order of numbers.
     */
    public static double[] of(double[] numbers, int count) {
        double[] quantiles = new double[PERCENT.size()];
        Arrays.fill(quantiles, Double.NaN);
        int sorted = 0;
        for (int q = 0; q < quantiles.length && count > 0; q++) {
            long hundredths = (long) PERCENT.get(q) * (count - 1);
            int rank = (int) (hundredths / 100);
            select(numbers, sorted, count - 1, rank);
            sorted = rank;
            double share = hundredths % 100 / 100.0;
            quantiles[q] = share == 0 ? numbers[rank] : between(numbers[rank], least(numbers, rank + 1, count), share);
        }
        return quantiles;
    }

    /** As NumPy does it: no less than the one and no more than the other, whatever is rounded. */
    private static double between(double left, double right, double share) {
        double distance = right - left;
        return share < 0.5 ? left + distance * share : right - distance * (1 - share);
    }

    /**
     * Brings the number of a rank to its place, no greater ones before it and no less behind it (Hoare's quickselect).
     *
     * @param from below it, all numbers have their places
     * @param to the last number
     */
    private static void select(double[] numbers, int from, int to, int rank) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = median(numbers[low], numbers[low + (high - low) / 2], numbers[high]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (numbers[left] < pivot) {
                    left++;
                }
                while (numbers[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double swapped = numbers[left];
                    numbers[left++] = numbers[right];
                    numbers[right--] = swapped;
                }
            }
            if (rank <= right) {
                high = right;
            } else if (rank >= left) {
                low = left;
            } else {
                return;
            }
        }
    }

    private static double least(double[] numbers, int from, int end) {
        double least = numbers[from];
        for (int i = from + 1; i < end; i++) {
            least = Math.min(least, numbers[i]);
        }
        return least;
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
