package org.gradlab.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that a reader, or a crash, finds either the old file or the whole new one. */
public final class AtomicFile {

    /** Bytes that are written together. */
    private static final int BUFFER = 1 << 16;

    /** Writes a file's content to a stream, which it need not close. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /** Replaces {@code file} by {@code content}. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /** Replaces {@code file} by {@code content}; if that fails, the file stays as it was and nothing else is left. */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        // Beside the target: only within a file system is a move atomic.
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            writeAndForce(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw named(file, e);
        } finally {
            Files.deleteIfExists(temporary);
        }
        forceFolder(target.getParent());
    }

    private static void writeAndForce(Path temporary, Content content) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** What the system says of a full disk does not name the file. */
    private static IOException named(Path file, IOException e) {
        boolean saysWhere = e instanceof FileSystemException || e instanceof RunFileException;
        return saysWhere ? e : new FileSystemException(file.toString(), null, "cannot be written: " + e.getMessage());
    }

    /** Makes the new name last through a power failure; only POSIX systems open a folder for that. */
    private static void forceFolder(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
