package org.gradlab.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.gradlab.restart.Quantiles;

/**
 * The finite numbers of all members at one record step, column by column. What does not fit some megabytes goes into a file that is
 * deleted while it is open: nothing is left of it, whatever happens.
 */
final class StepColumns implements Closeable {

    /** Numbers that are kept in memory, of all columns together: 4 MiB. */
    private static final int KEPT = 1 << 19;

    private static final int LEAST_KEPT_OF_A_COLUMN = 256;

    private final int members;
    private final Optional<FileChannel> file;

    /** [columns, numbers in memory] */
    private final double[][] kept;

    /** [columns] each: how many numbers there are, in memory and in the file. */
    private final int[] inMemory;

    private final int[] inFile;
    private final ByteBuffer bytes;

    /** All numbers of one column at a time, made once: many large arrays that are dropped keep the memory of a run from being used again. */
    private double[] whole = {};

    private StepColumns(int members, Optional<FileChannel> file, double[][] kept) {
        this.members = members;
        this.file = file;
        this.kept = kept;
        this.inMemory = new int[kept.length];
        this.inFile = new int[kept.length];
        this.bytes = ByteBuffer.allocateDirect(kept[0].length * Double.BYTES).order(ByteOrder.nativeOrder());
    }

    /** Columns of up to {@code members} numbers; what they need of a disk, they take in {@code folder}. */
    static StepColumns of(int columns, int members, Path folder) throws IOException {
        int fitting = Math.min(members, Math.max(LEAST_KEPT_OF_A_COLUMN, KEPT / columns));
        Optional<FileChannel> file = fitting == members
                ? Optional.empty()
                : Optional.of(FileChannel.open(
                        folder.resolve(".summary.tmp"),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE));
        return new StepColumns(members, file, new double[columns][fitting]);
    }

    /** Adds a number, if it is finite. */
    void add(int column, double number) throws IOException {
        if (!Double.isFinite(number)) {
            return;
        }
        if (inMemory[column] == kept[column].length) {
            spill(column);
        }
        // Zeros of either sign are one number: which of them a quantile is must not depend on their order.
        kept[column][inMemory[column]++] = number + 0.0;
    }

    /** How many finite numbers a column has. */
    int finite(int column) {
        return inMemory[column] + inFile[column];
    }

    /** The {@link Quantiles} of a column. */
    double[] quantiles(int column) throws IOException {
        return inFile[column] == 0
                ? Quantiles.of(kept[column], inMemory[column])
                : Quantiles.of(whole(column), finite(column));
    }

    /** Forgets all numbers. */
    void clear() {
        Arrays.fill(inMemory, 0);
        Arrays.fill(inFile, 0);
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }

    private void spill(int column) throws IOException {
        bytes.clear().asDoubleBuffer().put(kept[column]);
        for (long at = position(column, inFile[column]); bytes.hasRemaining(); ) {
            at += file.orElseThrow().write(bytes, at);
        }
        inFile[column] += kept[column].length;
        inMemory[column] = 0;
    }

    /** The array in which the numbers of a column stand first; it is used again for the next. */
    private double[] whole(int column) throws IOException {
        if (whole.length == 0) {
            whole = new double[members];
        }
        System.arraycopy(kept[column], 0, whole, inFile[column], inMemory[column]);
        for (int from = 0; from < inFile[column]; from += kept[column].length) {
            bytes.clear();
            for (long at = position(column, from); bytes.hasRemaining(); ) {
                at += file.orElseThrow().read(bytes, at);
            }
            bytes.flip().asDoubleBuffer().get(whole, from, kept[column].length);
        }
        return whole;
    }

    private long position(int column, int number) {
        return ((long) column * members + number) * Double.BYTES;
    }
}
