package org.gradlab.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How a command prints its results. */
final class OutputOptions {

    @Option(names = "--full", description = "Print all there is to say, not only what fits a screen.")
    private boolean full;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    /** Whether JSON is wanted. */
    boolean isJson() {
        return json;
    }

    /** A printer of what these options ask for. */
    Printer printer(CommandSpec command, Terminal terminal) {
        return new Printer(command, terminal, full, json);
    }
}
