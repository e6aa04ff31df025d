package org.gradlab.array;

import java.util.function.DoublePredicate;

/** What the definitions of fused operations need beside the primitives. */
public final class Cells {

    /** Above it, the only column of a row names the class one. */
    private static final double DECISION = 0.5;

    private Cells() {}

    /** into[m, row, column] = number[m]. Modified: into. */
    static void put(Array into, int row, int column, Array number) {
        double[] all = into.toDoubles();
        double[] numbers = number.toDoubles();
        int size = into.rows() * into.columns();
        for (int m = 0; m < numbers.length; m++) {
            all[m * size + row * into.columns() + column] = numbers[m];
        }
        into.load(all, 0);
    }

    /** counts[m] = how many elements of x[m] it is true of. counts: [members, 1, 1]; Modified. */
    static void count(DoublePredicate counts, Array x, Array into) {
        Shapes.require(into, 1, 1);
        Array ones = into.block().create(x.rows(), x.columns());
        ones.apply(number -> counts.test(number) ? 1 : 0, x);
        into.reduce(Reduction.SUM, ones);
    }

    /** Of every member, how many rows of a and y name the same class. */
    static double[] matches(Array a, Array y) {
        double[] named = a.toDoubles();
        double[] expected = y.toDoubles();
        double[] matches = new double[a.members()];
        for (int row = 0; row < a.members() * a.rows(); row++) {
            int at = row * a.columns();
            boolean same = label(named, at, a.columns()) == label(expected, at, a.columns());
            matches[row / a.rows()] += same ? 1 : 0;
        }
        return matches;
    }

    /** The class that the row from {@code at} on names. */
    public static int label(double[] numbers, int at, int columns) {
        if (columns == 1) {
            return numbers[at] > DECISION ? 1 : 0;
        }
        int largest = 0;
        for (int c = 1; c < columns; c++) {
            largest = numbers[at + c] > numbers[at + largest] ? c : largest;
        }
        return largest;
    }
}
