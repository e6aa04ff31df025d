package org.gradlab.array.features;

import java.util.Arrays;
import org.gradlab.array.Cells;

/** What is counted in a member's matrix, a number at a time. */
final class Counts {

    private Bins bins = new Bins(new double[0]);
    private double[] counts = new double[1];

    /** A column of out = how many |x| lie below the first edge, between edges, and from the last one on. Modified: out. */
    void histogram(Layout out, int column, Layout x, double[] edges, int member) {
        if (!bins.areBetween(edges)) {
            bins = new Bins(edges);
            counts = new double[edges.length + 1];
        }
        Arrays.fill(counts, 0);
        for (int row = 0; row < x.rows(); row++) {
            for (int i = x.start(member, row); i < x.start(member, row) + x.columns(); i++) {
                double size = Math.abs(x.data()[i]);
                counts[bins.of(size)] += Double.isNaN(size) ? 0 : 1;
            }
        }
        for (int bin = 0; bin < counts.length; bin++) {
            out.data()[out.start(member, bin) + column] = counts[bin];
        }
    }

    /** How many columns are zero in every row. */
    static int zeroColumns(Layout x, int member) {
        int count = 0;
        for (int column = 0; column < x.columns(); column++) {
            int row = 0;
            while (row < x.rows() && x.data()[x.start(member, row) + column] == 0) {
                row++;
            }
            count += row == x.rows() ? 1 : 0;
        }
        return count;
    }

    /** How many rows of a and y name the same class. */
    static int matches(Layout a, Layout y, int member) {
        int count = 0;
        for (int row = 0; row < a.rows(); row++) {
            int named = Cells.label(a.data(), a.start(member, row), a.columns());
            count += named == Cells.label(y.data(), y.start(member, row), a.columns()) ? 1 : 0;
        }
        return count;
    }
}
