package org.gradlab.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Divides rows among parts by the method of the largest remainder. */
final class Apportionment {

    /** Keeps a product such as 0.7 * 50 from being rounded down a whole row. */
    private static final double ROUNDING = 1e-9;

    private Apportionment() {}

    /** How many of {@code rows} each part gets; the counts sum to {@code rows}, and the first part wins a tie. */
    static int[] of(int rows, double[] fractions) {
        int[] counts = Arrays.stream(fractions)
                .mapToInt(fraction -> (int) Math.floor(fraction * rows + ROUNDING))
                .toArray();
        while (Arrays.stream(counts).sum() < rows) {
            counts[neediest(rows, fractions, counts)]++;
        }
        return counts;
    }

    /**
     * The same, but every part that has a fraction gets at least one row, from the part that has most.
     *
     * @throws IllegalArgumentException if there are fewer rows than such parts
     */
    static int[] ofAtLeastOne(int rows, double[] fractions) {
        if (rows < parts(fractions)) {
            throw new IllegalArgumentException(rows + " rows for " + parts(fractions) + " parts");
        }
        int[] counts = of(rows, fractions);
        for (int part = 0; part < counts.length; part++) {
            if (fractions[part] > 0 && counts[part] == 0) {
                counts[largest(counts)]--;
                counts[part]++;
            }
        }
        return counts;
    }

    /** How many parts have a fraction. */
    static int parts(double[] fractions) {
        return (int) Arrays.stream(fractions).filter(fraction -> fraction > 0).count();
    }

    private static int neediest(int rows, double[] fractions, int[] counts) {
        int neediest = 0;
        for (int part = 1; part < counts.length; part++) {
            if (fractions[part] * rows - counts[part] > fractions[neediest] * rows - counts[neediest]) {
                neediest = part;
            }
        }
        return neediest;
    }

    private static int largest(int[] counts) {
        return IntStream.range(0, counts.length)
                .reduce((a, b) -> counts[b] > counts[a] ? b : a)
                .orElseThrow();
    }
}
