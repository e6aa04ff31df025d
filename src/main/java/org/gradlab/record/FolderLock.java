package org.gradlab.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.gradlab.event.RunStatus;
import org.gradlab.file.BusyFolderException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to write into the folder of a run: one has it at a time, and it ends with the process that has it, however that ends. */
public final class FolderLock implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

    private final RunFolder folder;
    private final Path file;
    private final FileChannel channel;

    private FolderLock(RunFolder folder, Path file, FileChannel channel) {
        this.folder = folder;
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes it.
     *
     * @throws BusyFolderException if another has it
     */
    public static FolderLock take(RunFolder folder) throws IOException {
        return take(folder, folder.lock());
    }

    /** The same by a file that need not lie in the folder. */
    static FolderLock take(RunFolder folder, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // Who had it before may have deleted the file that has just been locked.
        Optional<RunProcess> process = process(folder);
        if (isLocked(channel)
                && Files.exists(file)
                && process.filter(other -> !other.equals(RunProcess.current())).isEmpty()) {
            return new FolderLock(folder, file, channel);
        }
        channel.close();
        String number = process.map(other -> ", by process " + other.number()).orElse("");
        throw new BusyFolderException(folder.path(), "is still trained" + number);
    }

    /** What is locked. */
    public RunFolder folder() {
        return folder;
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            return Optional.ofNullable(channel.tryLock()).map(FileLock::isValid).orElse(false);
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            LOG.info("this file system knows no locks: {}", e.toString());
            return true;
        }
    }

    /** Which process says that it trains the run, and goes on: where a file system knows no locks, it has the folder all the same. */
    private static Optional<RunProcess> process(RunFolder folder) throws IOException {
        if (!Files.exists(folder.runJson())) {
            return Optional.empty();
        }
        RunJson info = RunJson.read(folder.runJson());
        return info.process().filter(process -> info.status() == RunStatus.RUNNING && process.isAlive());
    }

    /** Gives it back; the folder may be gone. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
