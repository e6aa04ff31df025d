package org.gradlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.gradlab.text.NearestWord;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and which command or option may have been meant. */
final class WrongUsage implements IParameterExceptionHandler {

    private static final int WIDTH = 80;
    private static final String INDENT = "  ";

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine commandLine = exception.getCommandLine();
        CommandSpec command = commandLine.getCommandSpec();
        PrintWriter err = commandLine.getErr();
        err.println(folded(command.qualifiedName() + ": " + message(exception, command)));
        err.println("Try '" + command.qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /** Ends the command with exit code 2 unless {@code condition} holds; {@code message} says what was expected and found. */
    static void require(boolean condition, CommandSpec command, String message) {
        if (!condition) {
            throw new ParameterException(command.commandLine(), message);
        }
    }

    /** Throws an {@link IllegalArgumentException}, for {@link #checked} to handle, unless {@code condition} holds. */
    static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The value of {@code function} at {@code x}; an {@link IllegalArgumentException} of its ends the command with exit code 2. */
    static <T, R> R valid(CommandSpec command, Function<T, R> function, T x) {
        try {
            return function.apply(x);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    /** The value of {@code supplier}; an {@link IllegalArgumentException} of its ends the command with exit code 2. */
    static <T> T checked(CommandSpec command, Callable<T> supplier) throws IOException {
        try {
            return supplier.call();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** With line breaks in place of spaces where the first line is too long; further ones may point at a column. */
    private static String folded(String text) {
        String[] lines = text.split("\n", 2);
        StringBuilder folded = new StringBuilder();
        int column = 0;
        for (String word : lines[0].split(" ", -1)) {
            boolean isTooLong = column > 0 && column + 1 + word.length() > WIDTH;
            String before = column == 0 ? "" : isTooLong ? System.lineSeparator() + INDENT : " ";
            folded.append(before).append(word);
            column = (isTooLong ? INDENT.length() : column + Math.min(column, 1)) + word.length();
        }
        return lines.length == 1 ? folded.toString() : folded + System.lineSeparator() + lines[1];
    }

    private static String message(ParameterException exception, CommandSpec command) {
        return exception instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched, command)
                : exception.getMessage();
    }

    private static String unknown(UnmatchedArgumentException exception, CommandSpec command) {
        String argument = exception.getUnmatched().get(0);
        if (exception.isUnknownOption()) {
            String name = argument.replaceFirst("=.*", "");
            return "no option '" + name + "'"
                    + suggestion(name, command.optionsMap().keySet());
        }
        if (command.subcommands().isEmpty()) {
            return "unexpected argument '" + argument + "'";
        }
        Set<String> commands = command.subcommands().keySet();
        return "no command '" + argument + "'" + suggestion(argument, commands) + "; the commands are "
                + String.join(", ", commands);
    }

    /** The end of a message: the candidate that {@code name} was probably meant to be; nothing if none is near. */
    static String suggestion(String name, Collection<String> candidates) {
        Optional<String> nearest = NearestWord.to(name, candidates);
        return nearest.map(candidate -> "; did you mean '" + candidate + "'?").orElse("");
    }
}
