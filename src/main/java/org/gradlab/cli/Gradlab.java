package org.gradlab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code gradlab}, which does nothing without one of its subcommands. */
@Command(
        name = "gradlab",
        description = "A laboratory for gradient descent.",
        subcommands = {
            TrainCommand.class,
            ResumeCommand.class,
            SplitCommand.class,
            MergeCommand.class,
            InspectCommand.class,
            CompareCommand.class,
            PredictCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            DoctorCommand.class,
            StabilityCommand.class,
            ForecastCommand.class,
            ValidateCommand.class,
            NewCommand.class,
            SchemaCommand.class,
            ExploreCommand.class,
            BenchCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong usage, config or file",
            "130, 143:interrupted by Ctrl-C, by SIGTERM"
        },
        scope = ScopeType.INHERIT)
final class Gradlab implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", description = "Show the stack trace of an internal error.", scope = ScopeType.INHERIT)
    private boolean verbose;

    Gradlab(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Which of the standard streams a person is watching. */
    Terminal terminal() {
        return terminal;
    }

    boolean verbose() {
        return verbose;
    }

    @Override
    public void run() {
        String commands = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "a command is missing: one of " + commands);
    }
}
