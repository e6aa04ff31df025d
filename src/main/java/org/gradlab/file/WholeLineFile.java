package org.gradlab.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * An append-only text file whose every line is whole, at whatever moment the process is killed.
 *
 * <p>The kernel finishes a write that stays inside one page of the file before a fatal signal takes effect, so no line
 * straddles a page and every write stays inside one. Where the next line does not fit the rest of a page, the page's
 * last line is indented with spaces so that it ends the page. Readers of CSV (pandas, R, DuckDB) skip spaces before an
 * integer, so the first column must be an integer; DuckDB takes a floating-point column for text if spaces follow it.
 */
public final class WholeLineFile implements Closeable {

    static final int PAGE_BYTES = 4096;
    static final int MAX_LINE_BYTES = PAGE_BYTES - 1;

    private final FileChannel channel;
    private final byte[] page = new byte[PAGE_BYTES];
    /** Direct, so that a write does not copy through a temporary buffer. */
    private final ByteBuffer out = ByteBuffer.allocateDirect(PAGE_BYTES);

    private long pageStart;
    private int length;
    private int lastLineStart;
    private int flushed;

    /** Creates {@code path}, which must not exist. */
    public WholeLineFile(Path path) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /**
     * Appends a line; its newline is added here. Stays in memory until its page is full or {@link #flush}.
     *
     * @throws IllegalArgumentException if the line is longer than {@value #MAX_LINE_BYTES} bytes
     */
    public void append(byte[] line, int lineLength) throws IOException {
        if (lineLength > MAX_LINE_BYTES) {
            throw new IllegalArgumentException(
                    "a line has " + lineLength + " bytes; at most " + MAX_LINE_BYTES + " fit a page");
        }
        if (length + lineLength + 1 > PAGE_BYTES) {
            startNextPage();
        }
        lastLineStart = length;
        System.arraycopy(line, 0, page, length, lineLength);
        length += lineLength;
        page[length++] = '\n';
    }

    /** Writes every appended line to the file. */
    public void flush() throws IOException {
        if (flushed == length) {
            return;
        }
        out.clear().put(page, flushed, length - flushed).flip();
        for (long at = pageStart + flushed; out.hasRemaining(); ) {
            at += channel.write(out, at);
        }
        flushed = length;
    }

    /** Flushes and closes the file. */
    @Override
    public void close() throws IOException {
        try (channel) {
            flush();
        }
    }

    private void startNextPage() throws IOException {
        indentLastLine();
        flush();
        pageStart += PAGE_BYTES;
        length = 0;
        flushed = 0;
    }

    private void indentLastLine() {
        int indent = PAGE_BYTES - length;
        if (indent == 0) {
            return;
        }
        System.arraycopy(page, lastLineStart, page, lastLineStart + indent, length - lastLineStart);
        Arrays.fill(page, lastLineStart, lastLineStart + indent, (byte) ' ');
        length = PAGE_BYTES;
        // A line that is in the file already is overwritten by itself, indented: by one write, so it stays whole.
        flushed = Math.min(flushed, lastLineStart);
    }
}
