package org.gradlab.array.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WidthTest {

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void resultsAreTheSameBitForBitForEveryWidthOfRegisters(int bits) throws IOException, InterruptedException {
        assertThat(digestOfAnotherJvm(bits)).isEqualTo(bits + " " + Long.toHexString(WidthDigest.digest()));
    }

    private static String digestOfAnotherJvm(int bits) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "--add-modules=jdk.incubator.vector",
                        "-Dgradlab.vectorBits=" + bits,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WidthDigest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.strip();
    }
}
