package org.gradlab.array.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WidthTest {

    @Test
    void resultsAreTheSameBitForBitForEveryWidthOfRegisters() {
        List<Process> machines =
                IntStream.of(128, 256, 512).mapToObj(WidthTest::anotherJvm).toList();
        String digest = Long.toHexString(WidthDigest.digest());
        assertThat(machines).map(WidthTest::output).containsExactly("128 " + digest, "256 " + digest, "512 " + digest);
    }

    private static Process anotherJvm(int bits) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--add-modules=jdk.incubator.vector",
                            "-Dgradlab.vectorBits=" + bits,
                            "-cp",
                            System.getProperty("java.class.path"),
                            WidthDigest.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
