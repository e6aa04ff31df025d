package org.gradlab.config;

import java.util.List;
import org.gradlab.binding.AlternativeSections;

/** A configuration as a whole: that of a network, or that of a written function. */
final class RootSection {

    static final String NETWORK = "network";
    static final String FUNCTION = "function";

    static final AlternativeSections<Config> TYPE = new AlternativeSections<>(List.of(
            new AlternativeSections.Form<>(
                    NETWORK, NetworkForm.SECTION, config -> config.objective() instanceof NetworkConfig),
            new AlternativeSections.Form<>(
                    FUNCTION, FunctionForm.SECTION, config -> config.objective() instanceof FunctionConfig)));

    private RootSection() {}
}
