package org.gradlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.data.DataException;
import org.gradlab.file.BusyFolderException;
import org.gradlab.file.RunFileException;
import org.gradlab.text.Visible;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person what went wrong: a message for what can be expected, and no stack trace unless it was asked for. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        return report(exception, command);
    }

    /** Prints {@code failure} to the command's stderr and returns the exit code that it calls for. */
    int report(Throwable failure, CommandLine command) {
        PrintWriter err = command.getErr();
        if (failure instanceof ConfigException || failure instanceof DataException) {
            err.println(failure.getMessage());
            return ExitCode.USAGE;
        }
        err.println("gradlab: " + Visible.text(message(failure)));
        if (failure instanceof RunFileException || failure instanceof BusyFolderException) {
            return ExitCode.USAGE;
        }
        if (command.getCommandSpec().root().userObject() instanceof Gradlab gradlab && gradlab.verbose()) {
            failure.printStackTrace(err);
        }
        return ExitCode.SOFTWARE;
    }

    private static String message(Throwable failure) {
        if (failure instanceof UncheckedIOException unchecked) {
            return message(unchecked.getCause());
        }
        if (failure instanceof FileSystemException file) {
            return fileMessage(file);
        }
        if (failure instanceof IOException) {
            return failure.getMessage();
        }
        if (failure instanceof OutOfMemoryError) {
            return "out of memory (" + failure.getMessage()
                    + "): allow more with GRADLAB_OPTS=-Xmx8g, or train less at once";
        }
        return "internal error, a fault of Gradlab and not of your files: " + failure + " (--verbose shows where)";
    }

    private static String fileMessage(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file: " + failure.getFile();
        }
        if (failure instanceof AccessDeniedException) {
            return "no permission: " + failure.getFile();
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "already exists: " + failure.getFile();
        }
        return failure.getMessage();
    }
}
