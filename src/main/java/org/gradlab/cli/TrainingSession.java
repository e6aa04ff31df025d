package org.gradlab.cli;

import java.io.IOException;
import java.util.List;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.event.TrainingListener;
import org.gradlab.run.ProgramVersion;
import org.gradlab.run.RunService;
import org.gradlab.run.StopRequest;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** A training that shows its progress on the terminal, and ends when a signal asks for it. */
record TrainingSession(CommandSpec spec, Terminal terminal, int threads) {

    /** Trains, and says how it went; whether it was interrupted. */
    @FunctionalInterface
    interface Training {
        boolean run(RunService service, List<TrainingListener> listeners) throws IOException, ConfigException;
    }

    /** Trains and reports; the exit code. */
    int run(Training training) throws IOException, ConfigException {
        TrainingProgress progress = new TrainingProgress(spec.commandLine().getErr(), terminal);
        StopRequest stop = new StopRequest();
        try (StopSignals signals = new StopSignals(stop::make)) {
            RunService service = new RunService(
                    threads,
                    stop,
                    ProgramVersion.number(),
                    spec.root().commandLine().getParseResult().originalArgs());
            return training.run(service, List.of(progress))
                    ? signals.exitCode().orElse(ExitCode.SOFTWARE)
                    : ExitCode.OK;
        }
    }
}
