package org.gradlab.config;

import java.nio.file.Path;
import java.util.List;
import org.gradlab.binding.Document;
import org.gradlab.binding.ValueType;
import org.gradlab.binding.error.ConfigException;

/** Reads configurations; every error of one is reported at once. */
public final class ConfigLoader {

    private static final String NAMELESS = "run";

    private ConfigLoader() {}

    /**
     * The configuration in {@code file}. Files it names are relative to its folder.
     *
     * @param overrides assignments such as {@code model.layers[0].units=8}, applied in order
     */
    public static LoadedConfig load(Path file, List<String> overrides) throws ConfigException {
        String text = ConfigFile.text(file);
        Path parent = file.toAbsolutePath().getParent();
        return read(file.toString(), text, overrides, RootSection.in(parent, defaultName(file.toString())));
    }

    /**
     * The configuration in {@code text}. Files it names are relative to the working directory.
     *
     * @param label the name that errors give as the file
     */
    public static LoadedConfig parse(String label, String text, List<String> overrides) throws ConfigException {
        return read(label, text, overrides, RootSection.in(Path.of(""), defaultName(label)));
    }

    private static LoadedConfig read(String label, String text, List<String> overrides, ValueType<Config> root)
            throws ConfigException {
        Document.Read<Config> read = Document.parse(label, text, overrides).read(root);
        return new LoadedConfig(read.value(), read.positions());
    }

    /** The file's name without folder and extension, and with '-' for what a name may not have. */
    private static String defaultName(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String clean = name.replaceFirst("\\.ya?ml$", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceFirst("^[._-]+", "");
        return clean.isEmpty() ? NAMELESS : clean;
    }
}
