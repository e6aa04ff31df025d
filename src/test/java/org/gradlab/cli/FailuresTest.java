package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Stream;
import org.gradlab.text.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class FailuresTest {

    static Stream<Arguments> expectedFailures() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("xor.yaml"), "gradlab: no such file: xor.yaml"),
                Arguments.of(new AccessDeniedException("xor.yaml"), "gradlab: no permission: xor.yaml"),
                Arguments.of(new FileAlreadyExistsException("runs"), "gradlab: already exists: runs"),
                Arguments.of(new FileSystemException("runs", null, "Is a directory"), "gradlab: runs: Is a directory"),
                Arguments.of(new UncheckedIOException(new IOException("disk full")), "gradlab: disk full"),
                Arguments.of(
                        new OutOfMemoryError("Java heap space"),
                        "gradlab: out of memory: gradlab needs more than the "
                                + Numbers.bytes(Runtime.getRuntime().maxMemory())
                                + " that Java may use (Java heap space); allow more with GRADLAB_OPTS=-Xmx8g, or lower"
                                + " restarts.count, the units of layers or the rows of data"));
    }

    @ParameterizedTest
    @MethodSource("expectedFailures")
    void whatCanBeExpectedIsOneLineForAPerson(Throwable failure, String message) {
        assertThat(report(failure)).isEqualToNormalizingNewlines(message + "\n");
    }

    @Test
    void aFaultOfTheProgramIsCalledOneWithoutAStackTrace() {
        assertThat(report(new IllegalStateException("boom")))
                .startsWith("gradlab: internal error, a fault of Gradlab")
                .contains("boom", "--verbose")
                .doesNotContain("\tat ");
    }

    @Test
    void verboseShowsTheStackTrace() {
        assertThat(report(new IllegalStateException("boom"), "--verbose"))
                .contains("\tat " + FailuresTest.class.getName());
    }

    private static String report(Throwable failure, String... options) {
        StringWriter err = new StringWriter();
        CommandLine command = Gradlab.commandLine(Terminal.NONE, List.of()).setErr(new PrintWriter(err, true));
        command.parseArgs(options);
        assertThat(new Failures().report(failure, command)).isEqualTo(1);
        return err.toString();
    }
}
