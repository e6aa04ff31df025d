package org.gradlab.npy;

import java.io.IOException;

/**
 * An array of a NumPy file.
 *
 * @param shape the length of each axis; empty for a single number
 * @param values the numbers, last axis fastest ('c' order); as many as the product of {@code shape}
 */
public record NpyArray(int[] shape, double[] values) implements NpyContent {

    /** Checks that shape and values agree. */
    public NpyArray {
        long size = 1;
        for (int length : shape) {
            size = Math.multiplyExact(size, length);
        }
        if (size != values.length) {
            throw new IllegalArgumentException("a shape of " + size + " numbers with " + values.length + " values");
        }
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        sink.accept(values);
    }
}
