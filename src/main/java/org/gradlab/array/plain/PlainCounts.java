package org.gradlab.array.plain;

/** What is counted in a member's matrix. */
final class PlainCounts {

    private PlainCounts() {}

    /** How many |x| lie below the first edge, between edges, and from the last one on; NaN is counted nowhere. */
    static double[] histogram(double[] data, PlainLayout x, int member, double[] edges) {
        double[] bins = new double[edges.length + 1];
        for (int r = 0; r < x.rows(); r++) {
            for (int c = 0; c < x.columns(); c++) {
                double size = Math.abs(data[x.index(member, r, c)]);
                int bin = 0;
                while (bin < edges.length && size >= edges[bin]) {
                    bin++;
                }
                bins[bin] += Double.isNaN(size) ? 0 : 1;
            }
        }
        return bins;
    }

    /** How many elements are below {@code low} or above {@code high}. */
    static int outside(double[] data, PlainLayout x, int member, double low, double high) {
        int count = 0;
        for (int r = 0; r < x.rows(); r++) {
            for (int c = 0; c < x.columns(); c++) {
                double number = data[x.index(member, r, c)];
                count += number < low || number > high ? 1 : 0;
            }
        }
        return count;
    }

    /** How many columns are zero in every row. */
    static int zeroColumns(double[] data, PlainLayout x, int member) {
        int count = 0;
        for (int c = 0; c < x.columns(); c++) {
            int r = 0;
            while (r < x.rows() && data[x.index(member, r, c)] == 0) {
                r++;
            }
            count += r == x.rows() ? 1 : 0;
        }
        return count;
    }
}
