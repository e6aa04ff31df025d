package org.gradlab.config;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gradlab.binding.Document;
import org.gradlab.binding.Origin;
import org.gradlab.binding.error.ConfigException;

/** Reads configurations; every error of one is reported at once. */
public final class ConfigLoader {

    private ConfigLoader() {}

    /**
     * The configuration in {@code file}. Files it names are relative to its folder.
     *
     * @param overrides assignments such as {@code model.layers[0].units=8}, applied in order
     */
    public static LoadedConfig load(Path file, List<String> overrides) throws ConfigException {
        Path folder = file.toAbsolutePath().getParent();
        return read(new Origin(file.toString(), folder), ConfigFile.text(file), overrides);
    }

    /** The configurations that {@code file} stands for: several if it has a sweep. */
    public static LoadedSweep loadSweep(Path file, List<String> overrides) throws ConfigException {
        Path folder = file.toAbsolutePath().getParent();
        return readSweep(new Origin(file.toString(), folder), ConfigFile.text(file), overrides);
    }

    /** The same for {@code text}. */
    public static LoadedSweep parseSweep(String label, String text, List<String> overrides) throws ConfigException {
        return readSweep(new Origin(label, Path.of("")), text, overrides);
    }

    /**
     * The configuration in {@code text}. Files it names are relative to the working directory.
     *
     * @param label the name that errors give as the file
     */
    public static LoadedConfig parse(String label, String text, List<String> overrides) throws ConfigException {
        return read(new Origin(label, Path.of("")), text, overrides);
    }

    private static LoadedConfig read(Origin origin, String text, List<String> overrides) throws ConfigException {
        LoadedSweep sweep = readSweep(origin, text, overrides);
        LoadedConfig first = sweep.populations().get(0);
        if (sweep.sweeps()) {
            throw new ConfigException(first.positions()
                    .error(
                            SharedKeys.SWEEP_NAME,
                            "no sweep here, where one setting is meant; gradlab train and validate take it",
                            "values for "
                                    + sweep.axes().stream().map(SweepAxis::key).collect(Collectors.joining(", "))));
        }
        return first;
    }

    private static LoadedSweep readSweep(Origin origin, String text, List<String> overrides) throws ConfigException {
        return SweepReader.read(Document.of(origin, text, overrides, RootSection.TYPE));
    }
}
