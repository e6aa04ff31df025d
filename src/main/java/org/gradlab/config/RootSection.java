package org.gradlab.config;

import java.nio.file.Path;
import java.util.List;
import org.gradlab.config.binding.Forms;

/** A configuration as a whole: that of a network, or that of a written function. */
final class RootSection {

    static final String NETWORK = "network";
    static final String FUNCTION = "function";

    private RootSection() {}

    /** A configuration in {@code folder} that is called {@code defaultName} unless it says otherwise. */
    static Forms<Config> in(Path folder, String defaultName) {
        return new Forms<>(List.of(
                new Forms.Form<>(
                        NETWORK,
                        NetworkForm.in(folder, defaultName),
                        config -> config.objective() instanceof NetworkConfig),
                new Forms.Form<>(
                        FUNCTION,
                        FunctionForm.section(defaultName),
                        config -> config.objective() instanceof FunctionConfig)));
    }
}
