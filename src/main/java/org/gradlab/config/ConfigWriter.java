package org.gradlab.config;

import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes configurations with every default spelled out. */
public final class ConfigWriter {

    private ConfigWriter() {}

    /**
     * The configuration as YAML that loads back to an equal one from a file in {@code folder}. Files it names are written
     * relative to that folder.
     */
    public static String text(Config config, Path folder) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setDereferenceAliases(true)
                .setSchema(new CoreSchema())
                .build();
        return new Dump(settings)
                .dumpToString(RootSection.in(folder, config.name()).write(config));
    }
}
