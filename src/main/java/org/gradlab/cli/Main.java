package org.gradlab.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The program {@code gradlab}: results go to stdout, progress and messages to stderr, both in UTF-8. */
public final class Main {

    private static final String LOG_SETTINGS = "logback.configurationFile";

    private Main() {}

    public static void main(String[] arguments) {
        if (System.getProperty(LogSettings.LEVEL) == null && System.getProperty(LOG_SETTINGS) == null) {
            System.setProperty(LogSettings.LEVEL, "WARN");
        }
        ResultStream results = new ResultStream(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(results, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = run(List.of(arguments), Terminal.detect(), out, err);
        System.exit(results.lost() ? reportLoss(results, err) : exitCode);
    }

    /**
     * Runs one command line.
     *
     * @param out where results go; flushed
     * @param err where progress and messages go; flushed
     * @return the exit code: 0 done, 1 failed, 2 wrong usage, config or file, 130 or 143 interrupted
     */
    static int run(List<String> arguments, Terminal terminal, PrintWriter out, PrintWriter err) {
        PrintWriter results = new PrintWriter(VisibleWriter.ofResults(out, terminal));
        PrintWriter messages = new PrintWriter(VisibleWriter.ofMessages(err, terminal), true);
        Failures failures = new Failures();
        CommandLine commandLine = Gradlab.commandLine(terminal, arguments)
                .setOut(results)
                .setErr(messages)
                .setColorScheme(bold(terminal.color() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(failures);
        try {
            return commandLine.execute(arguments.toArray(String[]::new));
        } catch (Error error) {
            return failures.report(error, commandLine);
        } finally {
            results.flush();
            messages.flush();
        }
    }

    /** The program's only style, which is all that {@link VisibleWriter} lets through. */
    private static Help.ColorScheme bold(Help.Ansi ansi) {
        return new Help.ColorScheme.Builder(ansi)
                .commands(Help.Ansi.Style.bold)
                .options(Help.Ansi.Style.bold)
                .parameters(Help.Ansi.Style.bold)
                .build();
    }

    private static int reportLoss(ResultStream results, PrintWriter err) {
        if (!results.readerLeft()) {
            err.println("gradlab: the results could not be written: " + results.reason());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
