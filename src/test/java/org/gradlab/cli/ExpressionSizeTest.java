package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions of any size are answered or refused with the limit that they exceed, on the command line and in a config. */
class ExpressionSizeTest {

    /** Five seconds are promised; this is for machines that do much else. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    static Stream<Arguments> large() {
        return Stream.of(
                Arguments.of("brackets", "(".repeat(100_000) + "x" + ")".repeat(100_000), false),
                Arguments.of("open brackets", "(".repeat(100_000), false),
                Arguments.of("signs", "x" + "-".repeat(100_000) + "x", false),
                Arguments.of("terms", String.join("+", Collections.nCopies(50_000, "x")), false),
                Arguments.of("terms that fit", String.join("+", Collections.nCopies(200, "sin(3*x)")), true),
                Arguments.of("powers", String.join("^", Collections.nCopies(5_000, "x")), false),
                Arguments.of("sines", "sin(".repeat(200) + "x" + ")".repeat(200), true),
                Arguments.of("derivatives that explode", nested(200), false),
                Arguments.of("many derivatives that explode", nested(45), true));
    }

    private static String nested(int levels) {
        String expression = "x";
        for (int level = 0; level < levels; level++) {
            expression = "(sin(" + expression + ")*exp(x)+x)";
        }
        return expression;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void anExpressionIsAnsweredOrItsLimitTold(String name, String expression, boolean fits) throws IOException {
        Path config = Files.writeString(
                folder.resolve("c.yaml"),
                "objective: {expression: \"" + expression
                        + "\"}\noptimizer: {learningRate: 0.01}\ntraining: {steps: 1}\nstart: {x: 1}\n");

        Assertions.assertTimeoutPreemptively(LIMIT, () -> {
            assertAnsweredOrRefused("explore", expression, "--at", "x=1");
            String said = assertAnsweredOrRefused("validate", config.toString());
            assertThat(said.contains(": valid")).as(said).isEqualTo(fits);
        });
    }

    private static String assertAnsweredOrRefused(String... arguments) {
        StringWriter all = new StringWriter();
        PrintWriter writer = new PrintWriter(all);
        int exitCode = Main.run(List.of(arguments), Terminal.NONE, writer, writer);
        assertThat(exitCode).as(all.toString()).isIn(0, 2);
        if (exitCode == 2) {
            assertThat(all.toString())
                    .containsAnyOf("longer than", "nested more than", "too long", "are the most")
                    .hasSizeLessThan(1_000);
        }
        return all.toString();
    }
}
