package org.gradlab.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides rows among parts by the method of the largest remainder. */
final class Apportionment {

    /** Keeps a product such as 0.7 * 50 from being rounded down a whole row. */
    private static final double ROUNDING = 1e-9;

    private Apportionment() {}

    /** How many of {@code rows} each part gets; the counts sum to {@code rows}, and the first part wins a tie. */
    static int[] of(int rows, double[] fractions) {
        int[] counts = wholeRows(rows, fractions);
        while (Arrays.stream(counts).sum() < rows) {
            counts[neediest(rows, fractions, counts)]++;
        }
        return counts;
    }

    /**
     * How many rows of every class each part gets: the parts have as many rows in all as {@link #of} gives them, and every
     * class is within one row of its own fractions, except where a part that has a fraction would get none: it gets one from
     * the part that has most.
     *
     * @param rows of every class
     * @return [classes, parts]
     * @throws IllegalArgumentException if a class has fewer rows than there are such parts
     */
    static int[][] ofClasses(int[] rows, double[] fractions) {
        int[][] counts = IntStream.of(rows)
                .mapToObj(count -> wholeRows(count, fractions))
                .toArray(int[][]::new);
        int[] missing = of(Arrays.stream(rows).sum(), fractions);
        for (int[] ofClass : counts) {
            Arrays.setAll(missing, part -> missing[part] - ofClass[part]);
        }
        for (int c = 0; c < rows.length; c++) {
            deal(rows[c], fractions, counts[c], missing);
            requireOne(rows[c], fractions, counts[c]);
        }
        return counts;
    }

    /** Deals the rows that rounding left over, one to a part, to the parts that miss most (Gale 1957, Ryser 1957). */
    private static void deal(int rows, double[] fractions, int[] counts, int[] missing) {
        int left = rows - Arrays.stream(counts).sum();
        IntStream.range(0, counts.length)
                .filter(part -> fractions[part] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(part -> -missing[part])
                        .thenComparingDouble(part -> counts[part] - fractions[part] * rows))
                .limit(left)
                .forEach(part -> {
                    counts[part]++;
                    missing[part]--;
                });
    }

    private static void requireOne(int rows, double[] fractions, int[] counts) {
        if (rows < parts(fractions)) {
            throw new IllegalArgumentException(rows + " rows for " + parts(fractions) + " parts");
        }
        for (int part = 0; part < counts.length; part++) {
            if (fractions[part] > 0 && counts[part] == 0) {
                counts[largest(counts)]--;
                counts[part]++;
            }
        }
    }

    private static int[] wholeRows(int rows, double[] fractions) {
        return Arrays.stream(fractions)
                .mapToInt(fraction -> (int) Math.floor(fraction * rows + ROUNDING))
                .toArray();
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
