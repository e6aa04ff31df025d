package org.gradlab.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradlab.file.BusyFolderException;
import org.gradlab.file.RunFileException;

/**
 * The folder of one run, and what its files are called.
 *
 * @param path the folder, which exists
 */
public record RunFolder(Path path) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._ -]*");

    /**
     * Creates the next free {@code runs/NAME-NNN}, numbered from 001. Two processes at once get two folders.
     *
     * @throws IllegalArgumentException if {@code name} cannot be a folder's name everywhere
     */
    public static RunFolder allocate(Path runs, String name) throws IOException {
        return new RunFolder(next(runs, name)).withSubfolders();
    }

    /** Creates the next free {@code runs/NAME-NNN} with nothing in it. */
    public static Path next(Path runs, String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a folder: \"" + name + "\"");
        }
        createFolders(runs);
        for (long number = highestNumber(runs, name) + 1; ; number++) {
            Path folder = runs.resolve(String.format(Locale.ROOT, "%s-%03d", name, number));
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                // Another process took this number: creating the folder is the lock, so try the next.
            }
        }
    }

    /**
     * Creates {@code folder}, or takes it if it is empty.
     *
     * @throws RunFileException if it is a file, or a folder with something in it
     * @throws BusyFolderException if another process has just begun in it
     */
    public static RunFolder create(Path folder) throws IOException {
        return new RunFolder(empty(folder)).withSubfolders();
    }

    /** Creates {@code folder} with nothing in it, or takes it if it is empty. */
    public static Path empty(Path folder) throws IOException {
        createFolders(folder);
        requireFree(folder);
        return folder;
    }

    /**
     * That {@code folder} is empty, or not there.
     *
     * @throws RunFileException if it is not
     */
    public static void requireFree(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            if (entries.iterator().hasNext()) {
                throw new RunFileException(folder, "the folder is not empty; name one that is, or a new one");
            }
        }
    }

    /**
     * The folder of an earlier run.
     *
     * @throws RunFileException if {@code folder} is not one
     */
    public static RunFolder open(Path folder) throws RunFileException {
        RunFolder run = new RunFolder(folder);
        if (!Files.isDirectory(folder)) {
            throw new RunFileException(folder, "there is no such folder");
        }
        if (!Files.isRegularFile(run.runJson())) {
            throw new RunFileException(folder, "is not the folder of a run: it has no run.json");
        }
        run.requireNoLinksOut();
        return run;
    }

    /** The config with every default spelled out. */
    public Path config() {
        return path.resolve("config.yaml");
    }

    /** Where the run came from and how it ended. */
    public Path runJson() {
        return path.resolve("run.json");
    }

    /** What predictions need besides the parameters. */
    public Path model() {
        return path.resolve("model.json");
    }

    /** What the axes of the record files stand for. */
    public Path records() {
        return path.resolve("records.json");
    }

    /** The step and epoch of every record, [records, 2]. */
    public Path steps() {
        return path.resolve("steps.npy");
    }

    /** The numbers of members, [records, members, columns]. */
    public Path series() {
        return path.resolve("series.npy");
    }

    /** The numbers of sites, [records, members, columns, sites]: {@code layers.npy} or {@code variables.npy}. */
    public Path sites(String site) {
        return path.resolve(site + "s.npy");
    }

    /** What all members do at every record, [records, rows, numbers]. */
    public Path summary() {
        return path.resolve("summary.npy");
    }

    /** The median loss of every setting, [records, settings]. */
    public Path medians() {
        return path.resolve("medians.npy");
    }

    /** Where the run stood a while ago, to go on from there; of a small run that is done, where it stood before its last record. */
    public Path checkpoint() {
        return path.resolve("checkpoint.npz");
    }

    /** Who has locked it may write into the folder. */
    public Path lock() {
        return path.resolve(".lock");
    }

    /** One row per member. */
    public Path restarts() {
        return path.resolve("restarts.csv");
    }

    /** Every member's parameters before the first step. */
    public Path initialParameters() {
        return parameters().resolve("initial.npz");
    }

    /** The best member's last parameters. */
    public Path bestParameters() {
        return parameters().resolve("best.npz");
    }

    /** Every member's last parameters. */
    public Path finalParameters() {
        return parameters().resolve("final.npz");
    }

    private Path parameters() {
        return path.resolve("parameters");
    }

    /** A run folder may come from anyone: what lies elsewhere is neither shown as its own nor written to. */
    private void requireNoLinksOut() throws RunFileException {
        try (Stream<Path> entries = Files.walk(path, 2)) {
            Path inside = path.toRealPath();
            for (Path entry : (Iterable<Path>) entries.skip(1)::iterator) {
                if (Files.isSymbolicLink(entry) && !isInside(entry, inside)) {
                    throw new RunFileException(
                            entry, "is a link out of the run folder, to " + Files.readSymbolicLink(entry));
                }
            }
        } catch (RunFileException e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            throw new RunFileException(path, "cannot be read: " + e.getMessage());
        }
    }

    private static boolean isInside(Path link, Path folder) throws IOException {
        return Files.exists(link) && link.toRealPath().startsWith(folder);
    }

    /** Who creates the subfolder has the folder, of two processes that found it empty. */
    RunFolder withSubfolders() throws IOException {
        try {
            Files.createDirectory(parameters());
        } catch (FileAlreadyExistsException e) {
            throw new BusyFolderException(path, "another run has just begun in this folder; name another one");
        }
        return this;
    }

    private static void createFolders(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new RunFileException(folder, "there is a file of that name; a run needs a folder");
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            throw new RunFileException(folder, "the folder cannot be created: " + e.getReason());
        }
    }

    private static long highestNumber(Path runs, String name) throws IOException {
        Pattern numbered = Pattern.compile(Pattern.quote(name) + "-(\\d{3,9})");
        long highest = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(runs)) {
            for (Path entry : entries) {
                Matcher matcher = numbered.matcher(entry.getFileName().toString());
                if (matcher.matches()) {
                    highest = Math.max(highest, Long.parseLong(matcher.group(1)));
                }
            }
        }
        return highest;
    }
}
