package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;

/** A shipped config, trained as it stands. */
final class ShippedRun {

    private ShippedRun() {}

    /** Trains {@code config} into {@code folder}. */
    static RunRecord train(Path config, Path folder, String... overrides) throws IOException, ConfigException {
        return new RunService(2, "test", List.of())
                .train(ConfigLoader.load(config, List.of(overrides)), Optional.of(folder), List.of());
    }
}
