package org.gradlab.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How many threads a command trains on. */
final class ThreadsOption {

    @Option(names = "--threads", description = "Threads to train on; results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** At least 1; ends the command with exit code 2 where fewer were asked for. */
    int count(CommandSpec command) {
        WrongUsage.require(threads >= 1, command, "--threads: expected at least 1, found " + threads);
        return threads;
    }
}
