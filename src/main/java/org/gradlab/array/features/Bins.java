package org.gradlab.array.features;

import java.util.Arrays;

/** Which bin of a histogram a number falls into, found from its power of two: a number is then compared with few edges. */
final class Bins {

    private static final int POWERS_OF_TWO = 1 << 11;
    private static final int FRACTION = 52;

    private final double[] edges;

    /** [powers of two] how many edges no number of that power lies below. */
    private final byte[] first = new byte[POWERS_OF_TWO];

    /** Bins between some edges, ascending and at most 127. */
    Bins(double[] edges) {
        this.edges = edges.clone();
        for (int power = 0; power < POWERS_OF_TWO; power++) {
            double least = Double.longBitsToDouble((long) power << FRACTION);
            byte bin = 0;
            while (bin < edges.length && least >= edges[bin]) {
                bin++;
            }
            first[power] = bin;
        }
    }

    /** How many edges there are up to a number that is not negative. */
    int of(double size) {
        int bin = first[(int) (Double.doubleToRawLongBits(size) >>> FRACTION)];
        while (bin < edges.length && size >= edges[bin]) {
            bin++;
        }
        return bin;
    }

    /** Whether they are those between {@code others}. */
    boolean areBetween(double[] others) {
        return Arrays.equals(edges, others);
    }
}
