package org.gradlab.cli;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import org.gradlab.report.Display;

/**
 * Which of the standard streams a person is watching.
 *
 * @param results true if stdout is a terminal
 * @param progress true if stderr is a terminal that can redraw a line
 * @param color true if the results may be colored
 * @param columns how many characters fit a line of the terminal
 */
record Terminal(boolean results, boolean progress, boolean color, int columns) {

    /** The launcher's answer, such as {@code out,err}: it can ask for each stream, which Java cannot. */
    static final String PROPERTY = "gradlab.terminal";

    /** No terminal: plain text, as in a pipe or a file. */
    static final Terminal NONE = new Terminal(false, false, false, 80);

    /** What is read by a program or put into a file is not cut to the width of a screen. */
    private static final int COLUMNS_OF_A_FILE = 240;

    private static final int LINES_OF_A_SCREEN = 24;

    static Terminal detect() {
        return of(
                Optional.ofNullable(System.getProperty(PROPERTY)).orElseGet(Terminal::consoleStreams), System.getenv());
    }

    /** The terminal that {@code streams} (a list of {@code out} and {@code err}) and the environment describe. */
    static Terminal of(String streams, Map<String, String> environment) {
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean results = streams.contains("out");
        boolean progress = streams.contains("err") && !dumb;
        boolean noColor = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(results, progress, results && !dumb && !noColor, columns(environment));
    }

    /** What results are laid out for, however long they are. */
    Display display() {
        return new Display(results ? columns : COLUMNS_OF_A_FILE, color);
    }

    /** What a screen of results is laid out for. */
    Display screen() {
        return new Display(columns, LINES_OF_A_SCREEN, color);
    }

    /** What the progress line is laid out for: it must not wrap. */
    Display progressDisplay() {
        return new Display(columns - 1, false);
    }

    private static int columns(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : NONE.columns();
    }

    private static String consoleStreams() {
        boolean watched = Optional.ofNullable(System.console())
                .filter(Terminal::isTerminal)
                .isPresent();
        return watched ? "out,err" : "";
    }

    /** Since Java 22 there is a console even when the streams are redirected, and {@code isTerminal} tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
