package org.gradlab.explain;

import java.nio.file.Path;
import java.util.List;
import org.gradlab.config.ConfigLoader;
import org.gradlab.moment.Moment;

/** Steps of configs, for tests. */
public final class Moments {

    private Moments() {}

    /** A step of member 0 of a shipped config. */
    public static TracedStep step(String config, long number, String... overrides) throws Exception {
        Path file = Path.of("configs", config + ".yaml");
        return TracedStep.of(Moment.of(ConfigLoader.load(file, List.of(overrides)), 0, number));
    }
}
