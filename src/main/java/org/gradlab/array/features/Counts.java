package org.gradlab.array.features;

import java.util.Arrays;
import org.gradlab.array.Cells;

/** What is counted in a member's matrix, a number at a time. */
final class Counts {

    private double[] bins = new double[0];

    /** A column of out = how many |x| lie below the first edge, between edges, and from the last one on. Modified: out. */
    void histogram(Layout out, int column, Layout x, double[] edges, int member) {
        if (bins.length != edges.length + 1) {
            bins = new double[edges.length + 1];
        }
        Arrays.fill(bins, 0);
        for (int row = 0; row < x.rows(); row++) {
            for (int i = x.start(member, row); i < x.start(member, row) + x.columns(); i++) {
                count(Math.abs(x.data()[i]), edges);
            }
        }
        for (int bin = 0; bin < bins.length; bin++) {
            out.data()[out.start(member, bin) + column] = bins[bin];
        }
    }

    private void count(double size, double[] edges) {
        int bin = 0;
        while (bin < edges.length && size >= edges[bin]) {
            bin++;
        }
        bins[bin] += Double.isNaN(size) ? 0 : 1;
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
