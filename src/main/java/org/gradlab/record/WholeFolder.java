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
        // The lock lies beside it, to be held while the folder moves.
        WholeFolder whole = new WholeFolder(hidden, FolderLock.take(folder, parent.resolve("." + name + ".lock")));
        whole.clear();
        folder.withSubfolders();
        return whole;
    }

    /** Where its files go. */
    public RunFolder folder() {
        return new RunFolder(hidden);
    }

    /** Gives it the place of {@code free}, which is not there or has nothing in it. */
    public void appearAs(Path free) throws IOException {
        Files.deleteIfExists(free);
        Files.move(hidden, free, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Leaves nothing of it, unless it has appeared. */
    @Override
    public void close() throws IOException {
        try (lock) {
            if (Files.exists(hidden)) {
                clear();
                Files.delete(hidden);
            }
        }
    }

    private void clear() throws IOException {
        for (Path inside : inside(hidden)) {
            if (!inside.equals(hidden)) {
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
