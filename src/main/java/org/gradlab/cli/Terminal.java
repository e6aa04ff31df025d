package org.gradlab.cli;

import java.io.Console;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the standard streams a person is watching.
 *
 * @param results true if stdout is a terminal
 * @param progress true if stderr is a terminal that can redraw a line
 * @param color true if the results may be colored
 */
record Terminal(boolean results, boolean progress, boolean color) {

    /** The launcher's answer, such as {@code out,err}: it can ask for each stream, which Java cannot. */
    static final String PROPERTY = "gradlab.terminal";

    /** No terminal: plain text, as in a pipe or a file. */
    static final Terminal NONE = new Terminal(false, false, false);

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
        return new Terminal(results, progress, results && !dumb && !noColor);
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
