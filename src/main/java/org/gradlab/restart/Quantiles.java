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

    /** So many numbers are sorted as fast as they are divided further. */
    private static final int FEW = 64;

    private Quantiles() {}

    /**
     * The quantiles {@link #PERCENT} of the first {@code count} of {@code numbers}, which are finite; NaN if there are none.
     * Modified: the order of numbers.
     */
    public static double[] of(double[] numbers, int count) {
        double[] quantiles = new double[PERCENT.size()];
        Arrays.fill(quantiles, Double.NaN);
        if (count == 0) {
            return quantiles;
        }
        select(numbers, 0, count - 1, neighbours(count));
        for (int q = 0; q < quantiles.length; q++) {
            int rank = rank(q, count);
            double share = hundredths(q, count) % 100 / 100.0;
            quantiles[q] = share == 0 ? numbers[rank] : between(numbers[rank], numbers[rank + 1], share);
        }
        return quantiles;
    }

    private static long hundredths(int q, int count) {
        return (long) PERCENT.get(q) * (count - 1);
    }

    private static int rank(int q, int count) {
        return (int) (hundredths(q, count) / 100);
    }

    /** The ranks that quantiles lie at, and those behind them. */
    private static int[] neighbours(int count) {
        int[] ranks = new int[2 * PERCENT.size()];
        for (int q = 0; q < PERCENT.size(); q++) {
            ranks[2 * q] = rank(q, count);
            ranks[2 * q + 1] = Math.min(ranks[2 * q] + 1, count - 1);
        }
        return ranks;
    }

    /** As NumPy does it: no less than the one and no more than the other, whatever is rounded. */
    private static double between(double left, double right, double share) {
        double distance = right - left;
        return share < 0.5 ? left + distance * share : right - distance * (1 - share);
    }

    /**
     * Brings the numbers of some ranks to their places, no greater ones before them and no less behind (Hoare's quickselect, of all ranks at
     * once).
     *
     * @param from the first of the numbers that are looked at; those before it are no greater
     * @param to the last of them; those behind it are no less
     */
    private static void select(double[] numbers, int from, int to, int[] ranks) {
        int low = from;
        int high = to;
        while (isAny(ranks, low, high)) {
            if (high - low < FEW) {
                Arrays.sort(numbers, low, high + 1);
                return;
            }
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
            // The shorter part first: however the numbers lie, parts are not nested deep.
            if (right - low < high - left) {
                select(numbers, low, right, ranks);
                low = left;
            } else {
                select(numbers, left, high, ranks);
                high = right;
            }
        }
    }

    /** Whether a rank lies from {@code low} to {@code high}. */
    private static boolean isAny(int[] ranks, int low, int high) {
        for (int rank : ranks) {
            if (rank >= low && rank <= high) {
                return true;
            }
        }
        return false;
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
