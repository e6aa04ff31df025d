package org.gradlab.npy;

import java.io.IOException;

/** The numbers of an array that is to be written, piece by piece: they need not be in memory together. */
public interface NpyContent {

    /** The length of each axis; empty for a single number. */
    int[] shape();

    /** Gives {@code sink} all numbers in order, last axis fastest ('c' order); the same ones each time it is asked. */
    void writeTo(Sink sink) throws IOException;

    /** Takes numbers. */
    @FunctionalInterface
    interface Sink {

        /** The next numbers. Not modified, and not kept. */
        void accept(double[] numbers) throws IOException;
    }

    /** How many numbers there are. */
    default long size() {
        long size = 1;
        for (int length : shape()) {
            size = Math.multiplyExact(size, length);
        }
        return size;
    }
}
