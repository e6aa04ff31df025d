package org.gradlab.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The configs that come with the program. */
public final class ShippedConfigs {

    /** Their folder. */
    public static final Path FOLDER = Path.of("configs");

    private ShippedConfigs() {}

    /** All of them, those of the lessons included. */
    public static Stream<Path> files() throws IOException {
        return under(FOLDER);
    }

    /** Those of the lessons. */
    public static Stream<Path> lessons() throws IOException {
        return under(FOLDER.resolve("lessons"));
    }

    /** Those that make one run each, as all do but for the sweeps. */
    public static Stream<Path> runs() throws IOException {
        Path sweeps = FOLDER.resolve("sweeps");
        return files().filter(file -> !file.startsWith(sweeps));
    }

    /** Those that make several. */
    public static Stream<Path> sweeps() throws IOException {
        return under(FOLDER.resolve("sweeps"));
    }

    private static Stream<Path> under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }
}
