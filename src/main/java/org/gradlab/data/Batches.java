package org.gradlab.data;

import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;

/**
 * The training rows in batches: which rows a step sees is a function of (seed, step) alone, so any step can be asked for.
 * Used by one thread at a time.
 */
public final class Batches {

    private final Dataset data;
    private final int size;
    private final boolean shuffle;
    private final long seed;
    private int[] order;
    private long epochOfOrder = -1;

    /**
     * Batches of {@code size} rows; the last of an epoch may have fewer.
     *
     * @param shuffle whether every epoch has an order of its own; a batch of all rows keeps the order of the data
     */
    public Batches(Dataset data, int size, boolean shuffle, long seed) {
        if (size < 1 || size > data.rows()) {
            throw new IllegalArgumentException(
                    "expected a batch of 1 to " + data.rows() + " rows (all there are), found " + size);
        }
        this.data = data;
        this.size = size;
        this.shuffle = shuffle && size < data.rows();
        this.seed = seed;
    }

    /** How many batches make one pass over the data. */
    public int stepsPerEpoch() {
        return (data.rows() + size - 1) / size;
    }

    /** Whether every step sees all rows in the same order. */
    public boolean isFullBatch() {
        return size == data.rows();
    }

    /** How many rows a step sees. */
    public int rowsOf(long step) {
        return Math.min(size, data.rows() - first(step));
    }

    /** The features of a step's rows, [rows, features] in row-major order. Modified: into. */
    public void copyFeatures(long step, double[] into) {
        copy(step, data.x(), data.features(), into);
    }

    /** The targets of a step's rows, [rows, outputs] in row-major order. Modified: into. */
    public void copyTargets(long step, double[] into) {
        copy(step, data.y(), data.outputs(), into);
    }

    private void copy(long step, double[] from, int columns, double[] into) {
        int first = first(step);
        int rows = rowsOf(step);
        if (!shuffle) {
            System.arraycopy(from, first * columns, into, 0, rows * columns);
            return;
        }
        order(step / stepsPerEpoch());
        for (int i = 0; i < rows; i++) {
            System.arraycopy(from, order[first + i] * columns, into, i * columns, columns);
        }
    }

    private int first(long step) {
        return Math.toIntExact(step % stepsPerEpoch()) * size;
    }

    private void order(long epoch) {
        if (epoch != epochOfOrder) {
            order = new RandomStream(seed, epoch, Purpose.SHUFFLE).permutation(data.rows());
            epochOfOrder = epoch;
        }
    }
}
