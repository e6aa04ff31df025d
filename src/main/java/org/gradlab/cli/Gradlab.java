package org.gradlab.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
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

    /** Each is called like its class. */
    private static final List<Class<?>> COMMANDS = List.of(
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
            LandscapeCommand.class,
            PlotCommand.class,
            ForecastCommand.class,
            ValidateCommand.class,
            NewCommand.class,
            SchemaCommand.class,
            ExploreCommand.class,
            BenchCommand.class,
            HelpCommand.class);

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", description = "Show the stack trace of an internal error.", scope = ScopeType.INHERIT)
    private boolean verbose;

    Gradlab(Terminal terminal) {
        this.terminal = terminal;
    }

    /** All of them, or the one that {@code arguments} name first: to make the others takes as long as to read a config. */
    static CommandLine commandLine(Terminal terminal, List<String> arguments) {
        CommandLine commandLine = new CommandLine(new Gradlab(terminal));
        Optional<Class<?>> named = arguments.stream()
                .filter(argument -> !argument.startsWith("-"))
                .findFirst()
                .flatMap(Gradlab::called)
                .filter(command -> command != HelpCommand.class);
        named.map(List::<Class<?>>of).orElse(COMMANDS).forEach(commandLine::addSubcommand);
        return commandLine;
    }

    private static Optional<Class<?>> called(String name) {
        return COMMANDS.stream()
                .filter(command ->
                        command.getSimpleName().toLowerCase(Locale.ROOT).equals(name + "command"))
                .findFirst();
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
