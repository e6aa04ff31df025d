package org.gradlab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.file.RunFileException;
import org.gradlab.record.RunFolder;

/**
 * The folder of a sweep: {@code sweep.json}, a config of every population, and a run folder of every population that was begun.
 *
 * @param path the folder, which exists
 */
public record SweepFolder(Path path) {

    private static final String SWEEP = "sweep.json";
    private static final String CONFIGS = "configs";

    /** The folder {@code out}, new or empty; without it the next free {@code runs/NAME-NNN}. */
    static SweepFolder create(Optional<Path> out, Path runs, String name) throws IOException {
        Path path = out.isPresent() ? RunFolder.empty(out.get()) : RunFolder.next(runs, name);
        Files.createDirectories(path.resolve(CONFIGS));
        return new SweepFolder(path);
    }

    /** Whether a folder is that of a sweep. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(SWEEP));
    }

    /**
     * The folder of an earlier sweep.
     *
     * @throws RunFileException if {@code folder} is not one
     */
    static SweepFolder open(Path folder) throws RunFileException {
        if (!isOne(folder)) {
            throw new RunFileException(folder, "is not the folder of a sweep: it has no " + SWEEP);
        }
        return new SweepFolder(folder);
    }

    /** What was swept. */
    Path sweep() {
        return path.resolve(SWEEP);
    }

    /** The config of a population, counted from 0. */
    Path config(int population) {
        return path.resolve(CONFIGS).resolve(name(population) + ".yaml");
    }

    /** The run folder of a population. */
    Path run(int population) {
        return path.resolve(name(population));
    }

    private static String name(int population) {
        return String.format(Locale.ROOT, "%03d", population + 1);
    }

    /** Whether a population was begun. */
    boolean isBegun(int population) {
        return Files.isRegularFile(new RunFolder(run(population)).runJson());
    }

    /** Removes what is left of a run that was killed before there was anything of it to go on with. */
    void discard(int population) throws IOException {
        if (!Files.exists(run(population))) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> all = Files.walk(run(population))) {
            inside = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : inside) {
            Files.delete(file);
        }
    }
}
