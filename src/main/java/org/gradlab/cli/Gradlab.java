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

    /**
     * With the command that {@code arguments} name first; to make all of them takes as long as to read a config. Where none is named, the others
     * are there by name, to be listed.
     */
    static CommandLine commandLine(Terminal terminal, List<String> arguments) {
        CommandLine commandLine = new CommandLine(new Gradlab(terminal));
        Optional<Class<?>> named = arguments.stream()
                .filter(argument -> !argument.startsWith("-"))
                .findFirst()
                .flatMap(Gradlab::called);
        if (named.isEmpty()) {
            COMMANDS.forEach(command -> addListed(commandLine, command));
        } else if (named.get() == HelpCommand.class) {
            COMMANDS.forEach(commandLine::addSubcommand);
        } else {
            commandLine.addSubcommand(named.get());
        }
        return commandLine;
    }

    private static void addListed(CommandLine commandLine, Class<?> command) {
        Command about = command.getAnnotation(Command.class);
        CommandSpec listed = CommandSpec.create();
        listed.usageMessage().header(about.header()).description(about.description());
        commandLine.addSubcommand(about.name(), listed);
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
