package org.gradlab.array.plain;

/**
 * The order in which numbers are added up: eight sums, each of every eighth number, and then these in pairs. Vectors of two, four and eight
 * lanes have them side by side, so it is the same for all of them and for a plain loop.
 */
public final class PartialSums {

    /** How many sums there are. */
    public static final int COUNT = 8;

    private PartialSums() {}

    /** The sum of eight. */
    public static double total(double[] sums) {
        return ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
    }

    /** The largest of eight; NaN where any is. */
    public static double largest(double[] numbers) {
        double largest = numbers[0];
        for (int i = 1; i < COUNT; i++) {
            largest = Math.max(largest, numbers[i]);
        }
        return largest;
    }
}
