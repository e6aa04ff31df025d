package org.gradlab.config;

import java.nio.file.Path;
import org.gradlab.binding.DocumentWriter;

/** Writes configurations with every default spelled out. */
public final class ConfigWriter {

    private ConfigWriter() {}

    /**
     * The configuration as YAML that loads back to an equal one from a file in {@code folder}. Files it names are written
     * relative to that folder.
     */
    public static String text(Config config, Path folder) {
        return new DocumentWriter(folder).text(RootSection.TYPE, config);
    }
}
