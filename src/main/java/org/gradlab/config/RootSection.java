package org.gradlab.config;

import java.nio.file.Path;
import java.util.List;
import org.gradlab.binding.AlternativeSections;

/** A configuration as a whole: that of a network, or that of a written function. */
final class RootSection {

    static final String NETWORK = "network";
    static final String FUNCTION = "function";

    private RootSection() {}

    /** A configuration in {@code folder} that is called {@code defaultName} unless it says otherwise. */
    static AlternativeSections<Config> in(Path folder, String defaultName) {
        return new AlternativeSections<>(List.of(
                new AlternativeSections.Form<>(
                        NETWORK,
                        NetworkForm.in(folder, defaultName),
                        config -> config.objective() instanceof NetworkConfig),
                new AlternativeSections.Form<>(
                        FUNCTION,
                        FunctionForm.section(defaultName),
                        config -> config.objective() instanceof FunctionConfig)));
    }
}
