package org.gradlab.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Standard output that remembers why a write failed.
 *
 * <p>A {@code PrintWriter} tells only that one did, but a reader that has seen enough ({@code gradlab ... | head}) is
 * no reason for a message, whereas a full disk is.
 */
final class ResultStream extends FilterOutputStream {

    private Optional<IOException> failure = Optional.empty();

    ResultStream(OutputStream target) {
        super(target);
    }

    /** True if some of what was written did not arrive. */
    boolean lost() {
        return failure.isPresent();
    }

    /** True if the process at the other end of a pipe closed it. */
    boolean readerLeft() {
        String reason = reason();
        return reason.contains("Broken pipe") || reason.contains("pipe is being closed");
    }

    /** The operating system's words for the first failure; empty if there was none. */
    String reason() {
        return failure.map(IOException::getMessage).orElse("");
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }
}
