package org.gradlab.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a run that appears under its name once it is whole. Until then its files lie beside it in a hidden folder; that of a
 * process that was killed is replaced by the next that makes the same run.
 */
public final class WholeFolder implements Closeable {

    private final Path hidden;
    private final FolderLock lock;

    private WholeFolder(Path hidden, FolderLock lock) {
        this.hidden = hidden;
        this.lock = lock;
    }

    /**
     * Begins the folder that is to be called {@code name} in {@code parent}.
     *
     * @throws org.gradlab.file.BusyFolderException if another process is making it
     */
    public static WholeFolder begin(Path parent, String name) throws IOException {
        Path hidden = Files.createDirectories(parent.resolve("." + name + ".making"));
        RunFolder folder = new RunFolder(hidden);
        WholeFolder whole = new WholeFolder(hidden, FolderLock.take(folder));
        whole.clear();
        folder.withSubfolders();
        return whole;
    }

    /** Where its files go. */
    public RunFolder folder() {
        return new RunFolder(hidden);
    }

    /** Gives it the place of {@code reserved}, which has no files yet. */
    public void appearAs(RunFolder reserved) throws IOException {
        lock.close();
        reserved.delete();
        Files.move(hidden, reserved.path(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Leaves nothing of it, unless it has appeared. */
    @Override
    public void close() throws IOException {
        if (Files.exists(hidden)) {
            clear();
            lock.close();
            Files.delete(hidden);
        }
    }

    private void clear() throws IOException {
        for (Path inside : inside(hidden)) {
            if (!inside.equals(folder().lock()) && !inside.equals(hidden)) {
                Files.delete(inside);
            }
        }
    }

    /** What lies in a folder, and at last the folder itself. */
    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
