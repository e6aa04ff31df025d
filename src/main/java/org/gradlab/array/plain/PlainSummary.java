package org.gradlab.array.plain;

import java.util.Arrays;
import org.gradlab.array.Reduction;

/** All reductions of {@link Reduction#SUMMARY} of a member's matrix, in two passes over it: the deviations need the mean. */
final class PlainSummary {

    private final double[] sums = new double[PartialSums.COUNT];
    private final double[] squares = new double[PartialSums.COUNT];
    private final double[] sizes = new double[PartialSums.COUNT];
    private final double[] largest = new double[PartialSums.COUNT];
    private final double[] deviations = new double[PartialSums.COUNT];

    /** Takes them of the numbers of {@code data}. */
    PlainSummary(double[] data, PlainLayout layout, int member) {
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        int part = 0;
        for (int r = 0; r < layout.rows(); r++) {
            for (int c = 0; c < layout.columns(); c++) {
                double x = data[layout.index(member, r, c)];
                sums[part] += x;
                squares[part] = Math.fma(x, x, squares[part]);
                sizes[part] += Math.abs(x);
                largest[part] = Math.max(largest[part], Math.abs(x));
                part = (part + 1) % PartialSums.COUNT;
            }
        }
        double mean = PartialSums.total(sums) / layout.size();
        part = 0;
        for (int r = 0; r < layout.rows(); r++) {
            for (int c = 0; c < layout.columns(); c++) {
                double deviation = data[layout.index(member, r, c)] - mean;
                deviations[part] = Math.fma(deviation, deviation, deviations[part]);
                part = (part + 1) % PartialSums.COUNT;
            }
        }
    }

    double of(Reduction reduction) {
        return switch (reduction) {
            case SUM -> PartialSums.total(sums);
            case SUM_OF_SQUARES -> PartialSums.total(squares);
            case SUM_OF_ABS -> PartialSums.total(sizes);
            case MAX_OF_ABS -> PartialSums.largest(largest);
            case SUM_OF_SQUARED_DEVIATIONS -> PartialSums.total(deviations);
            case MAX -> throw new IllegalArgumentException("no summary has " + reduction);
        };
    }
}
