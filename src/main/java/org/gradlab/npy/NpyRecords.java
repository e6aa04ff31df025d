package org.gradlab.npy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.gradlab.file.RunFileException;

/**
 * A .npy file of doubles, [records, ...], that grows record by record. Its header always counts the records that are whole, so
 * that NumPy opens it at any moment, also when the process that wrote it was killed. Every record has the same size: any number
 * is read from where it lies, without reading what stands before it.
 */
public final class NpyRecords implements Closeable {

    private static final int BUFFER_NUMBERS = 1 << 13;

    private final Path file;
    private final FileChannel channel;
    private final int[] recordShape;
    private final long numbers;
    private final int headerBytes;
    private int records;

    /** Whether this writes the file, not only reads it. */
    private boolean isWritten;

    /** Numbers that follow each other go into the file together. Direct, so that a write does not copy through a temporary buffer. */
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(BUFFER_NUMBERS * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private final DoubleBuffer waiting = buffer.asDoubleBuffer();

    /** Where the first of the waiting numbers belongs. */
    private long waitingPosition;

    private NpyRecords(Path file, FileChannel channel, int[] recordShape, int headerBytes) {
        this.file = file;
        this.channel = channel;
        this.recordShape = recordShape;
        this.numbers = IntStream.of(recordShape).asLongStream().reduce(1, Math::multiplyExact);
        this.headerBytes = headerBytes;
    }

    /** Creates {@code file}, which must not exist, without a record. */
    public static NpyRecords create(Path file, int... recordShape) throws IOException {
        // The count of records grows in place.
        int room = NpyFormat.header(shape(Integer.MAX_VALUE, recordShape)).length;
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        NpyRecords created = new NpyRecords(file, channel, recordShape.clone(), room);
        created.commit(0);
        return created;
    }

    /**
     * Opens {@code file} to read it, with the records that are whole now.
     *
     * @throws RunFileException if it is not such a file
     */
    public static NpyRecords open(Path file) throws IOException {
        return open(file, Integer.MAX_VALUE, StandardOpenOption.READ);
    }

    /**
     * Opens {@code file} to go on behind its first {@code kept} records; others are cut off.
     *
     * @throws RunFileException if it is not such a file, or has fewer records
     */
    public static NpyRecords reopen(Path file, int kept) throws IOException {
        NpyRecords opened = open(file, kept, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (opened.records < kept) {
            opened.close();
            throw new RunFileException(file, "has " + opened.records + " records; expected at least " + kept);
        }
        opened.truncate(kept);
        return opened;
    }

    private static NpyRecords open(Path file, int most, OpenOption... options) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RunFileException(file, "there is no such file");
        }
        FileChannel channel = FileChannel.open(file, options);
        try {
            int[] shape = NpyFormat.readShape(Channels.newInputStream(channel));
            if (shape.length == 0) {
                throw new RunFileException(file, "is a single number; expected records");
            }
            int[] recordShape = Arrays.copyOfRange(shape, 1, shape.length);
            NpyRecords opened = new NpyRecords(file, channel, recordShape, (int) channel.position());
            opened.records = Math.min(most, shape[0]);
            opened.requireLength();
            return opened;
        } catch (NpyFormat.ProblemException e) {
            channel.close();
            throw new RunFileException(file, e.getMessage());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void requireLength() throws IOException {
        long expected = position(records, 0);
        if (channel.size() < expected) {
            throw new RunFileException(file, "ends after " + channel.size() + " bytes; its shape needs " + expected);
        }
    }

    /** How many records are whole. */
    public int records() {
        return records;
    }

    /** The shape of a record. */
    public int[] recordShape() {
        return recordShape.clone();
    }

    /**
     * Writes numbers of a record, which counts and can be read only once it is {@linkplain #commit committed}.
     *
     * @param at the place in the record of the first number
     */
    public void write(int record, long at, double[] values, int from, int count) throws IOException {
        isWritten = true;
        long position = position(record, at);
        if (position != waitingPosition + (long) waiting.position() * Double.BYTES) {
            writeWaiting();
            waitingPosition = position;
        }
        for (int done = 0; done < count; ) {
            int next = Math.min(waiting.remaining(), count - done);
            waiting.put(values, from + done, next);
            done += next;
            if (!waiting.hasRemaining()) {
                writeWaiting();
            }
        }
    }

    private void writeWaiting() throws IOException {
        int bytes = waiting.position() * Double.BYTES;
        waiting.clear();
        writeFully(buffer.clear().limit(bytes), waitingPosition);
        waitingPosition += bytes;
    }

    /** Declares that the first {@code whole} records are. */
    public void commit(int whole) throws IOException {
        writeWaiting();
        records = whole;
        writeFully(ByteBuffer.wrap(NpyFormat.header(shape(whole, recordShape), headerBytes)), 0);
    }

    /** Cuts off all records but the first {@code kept}. */
    public void truncate(int kept) throws IOException {
        if (kept > records) {
            throw new IllegalArgumentException("expected at most " + records + " records, found " + kept);
        }
        commit(kept);
        channel.truncate(position(kept, 0));
    }

    /** {@code count} numbers of a record from the place {@code at} on. */
    public double[] read(int record, long at, int count) throws IOException {
        if (record >= records || at + count > numbers) {
            throw new IllegalArgumentException("expected one of " + records + " records of " + numbers
                    + " numbers, found " + count + " numbers from " + at + " on of record " + record);
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(count, Double.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        long position = position(record, at);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new RunFileException(file, "was cut off while it was read");
            }
        }
        double[] values = new double[count];
        bytes.flip().asDoubleBuffer().get(values);
        return values;
    }

    /** Makes what is written last through a power failure. */
    public void force() throws IOException {
        channel.force(true);
    }

    /** Cuts off what was written and not committed, so that a disk that is full has room again. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (isWritten) {
                channel.truncate(position(records, 0));
            }
        }
    }

    private void writeFully(ByteBuffer bytes, long position) throws IOException {
        try {
            for (long at = position; bytes.hasRemaining(); ) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            FileSystemException failure =
                    new FileSystemException(file.toString(), null, "cannot be written: " + e.getMessage());
            failure.initCause(e);
            throw failure;
        }
    }

    private long position(int record, long at) {
        return headerBytes + (record * numbers + at) * Double.BYTES;
    }

    private static int[] shape(int count, int[] recordShape) {
        return IntStream.concat(IntStream.of(count), IntStream.of(recordShape)).toArray();
    }
}
