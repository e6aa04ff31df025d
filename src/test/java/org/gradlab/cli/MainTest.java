package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpIsAResultAndNamesTheExitCodes(String argument) {
        Outcome outcome = run(argument);
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .startsWith("Usage: gradlab")
                .containsPattern("2 +wrong usage, config or file\\R +130, 143 +interrupted");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void versionIsTheOneOfTheBuild() {
        assertThat(run("--version").out()).matches("gradlab \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void aMissingCommandIsWrongUsage() {
        Outcome outcome = run();
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("gradlab: a command is missing: one of ");
    }

    @Test
    void anUnknownCommandIsToldTheNearestEvenWithArguments() {
        Outcome outcome = run("hlep", "--some", "thing");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("gradlab: no command 'hlep'; did you mean 'help'?");
    }

    @Test
    void anUnknownCommandThatResemblesNoneIsToldThemAll() {
        assertThat(run("xylophone").err())
                .startsWith("gradlab: no command 'xylophone'; the commands are ")
                .contains("help");
    }

    @Test
    void anUnknownOptionIsToldTheNearest() {
        Outcome outcome = run("--verbos=1");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("gradlab: no option '--verbos'; did you mean '--verbose'?");
    }

    @Test
    void outputForAPipeHoldsNoEscapeSequences() {
        assertThat(run("--help").out() + run("hlep").err()).doesNotContain("\u001b");
    }

    @Test
    void helpIsColoredOnATerminal() {
        Terminal terminal = new Terminal(true, true, true, 100);
        assertThat(run(terminal, "--help").out()).contains("\u001b[");
    }

    private static Outcome run(String... arguments) {
        return run(Terminal.NONE, arguments);
    }

    private static Outcome run(Terminal terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(List.of(arguments), terminal, new PrintWriter(out), new PrintWriter(err));
        return new Outcome(exitCode, out.toString(), err.toString().replace("\n  ", " "));
    }

    private record Outcome(int exitCode, String out, String err) {}
}
