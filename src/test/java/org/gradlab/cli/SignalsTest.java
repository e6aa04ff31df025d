package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes that are sent a signal while they train. */
@DisabledOnOs(OS.WINDOWS)
class SignalsTest {

    private static final String CONFIG = """
            objective: {expression: "x^2"}
            start: {x: 1}
            optimizer: {learningRate: 0.001}
            training: {steps: 10000000000}
            record: {every: 10000}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "KILL, 137"})
    void endTheTrainingAndExitAsShellsExpect(String signal, int exitCode) throws Exception {
        Path run = folder.resolve("run");
        Process training = train(run);
        Path steps = run.resolve("steps.npy");
        while (training.isAlive() && !(Files.exists(steps) && Files.size(steps) > 150)) {
            Thread.sleep(5);
        }
        new ProcessBuilder("kill", "-" + signal, Long.toString(training.pid()))
                .start()
                .waitFor();

        String errors = new String(training.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(training.waitFor()).as(errors).isEqualTo(exitCode);
        if (signal.equals("KILL")) {
            assertThat(compare(run))
                    .contains(" has not come to its end: its process was killed. At step ")
                    .contains("the last recorded");
        } else {
            assertThat(errors.lines()).anySatisfy(line -> assertThat(line).startsWith("interrupted at step "));
            assertThat(compare(run)).contains(" was interrupted at step ").contains(" of 10,000,000,000");
            assertThat(run.resolve("parameters/best.npz")).exists();
        }
    }

    private Process train(Path run) throws IOException {
        Path config = Files.writeString(folder.resolve("test.yaml"), CONFIG);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "train",
                        config.toString(),
                        "--out",
                        run + File.separator,
                        "--no-report")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String compare(Path run) {
        StringWriter out = new StringWriter();
        Main.run(
                List.of("compare", run.toString()),
                Terminal.NONE,
                new PrintWriter(out),
                new PrintWriter(Writer.nullWriter()));
        return out.toString().replaceAll("\\s+", " ");
    }
}
